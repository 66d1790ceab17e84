package dev.redress.crm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Headless Chromium, as somebody who reads the pages and presses what is on them. */
final class Browser implements AutoCloseable {

    static final Dimension DESKTOP = new Dimension(1280, 900);
    static final Dimension PHONE = new Dimension(390, 844);

    /** The narrowest telephone that is thought of, in CSS pixels. */
    private static final int NARROW = 360;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ChromeDriver driver;
    private final Path profile;
    private final String site;

    private Browser(ChromeDriver driver, Path profile, String site) {
        this.driver = driver;
        this.profile = profile;
        this.site = site;
    }

    /** Why there is no browser here; empty if there is one. */
    static Optional<String> missing() {
        return chromium().isPresent() && find("chromedriver").isPresent()
                ? Optional.empty()
                : Optional.of(
                        "no browser: chromium and chromedriver are not on the path (apt-get install chromium chromium-driver)");
    }

    private static Optional<Path> chromium() {
        return find("chromium").or(() -> find("google-chrome"));
    }

    private static Optional<Path> find(String program) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Browser start(String site) {
        try {
            Path profile = Files.createTempDirectory("crm-browser");
            ChromeOptions options = new ChromeOptions();
            options.setBinary(chromium().orElseThrow().toFile());
            options.addArguments(
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--lang=en",
                    "--user-data-dir=" + profile);
            ChromeDriverService service = new ChromeDriverService.Builder()
                    .usingDriverExecutable(find("chromedriver").orElseThrow().toFile())
                    .build();
            Browser browser = new Browser(new ChromeDriver(service, options), profile, site);
            browser.size(DESKTOP);
            return browser;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Browser size(Dimension size) {
        driver.manage().window().setSize(size);
        return this;
    }

    Browser go(String path) {
        driver.get(site + path);
        return this;
    }

    String path() {
        return driver.getCurrentUrl().substring(site.length());
    }

    Browser logIn(String login) {
        logOut().go("/login").type("username", login).type("password", "demo");
        driver.findElement(By.cssSelector("main button")).click();
        await("a form to log out with", By.cssSelector(".who form"));
        return this;
    }

    Browser type(String id, String text) {
        WebElement input = driver.findElement(By.id(id));
        if (input.getTagName().equals("select")) {
            input.findElement(By.cssSelector("option[value='" + text + "']")).click();
        } else if ("date".equals(input.getDomAttribute("type"))) {
            driver.executeScript("arguments[0].value = arguments[1]", input, text);
        } else {
            input.clear();
            input.sendKeys(text);
        }
        return this;
    }

    /** Presses the button of a command, and fills in its form first: names and values in turn. */
    Browser does(String command, String... inputs) {
        WebElement action = driver.findElement(By.id("do-" + command));
        if (action.getTagName().equals("details") && action.getDomAttribute("open") == null) {
            action.findElement(By.tagName("summary")).click();
        }
        for (int i = 0; i < inputs.length; i += 2) {
            type(command + "-" + inputs[i], inputs[i + 1]);
        }
        press(action.findElement(By.tagName("button")));
        return this;
    }

    Browser submit() {
        press(driver.findElement(By.cssSelector("main form button")));
        return this;
    }

    /** Presses it and waits until its page is gone. */
    private void press(WebElement button) {
        leave(button::click);
    }

    /** Sends keys to whatever has the focus. */
    Browser keys(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
        return this;
    }

    /** Presses the button that has the focus by its key. */
    Browser enter() {
        leave(() -> keys(Keys.ENTER));
        return this;
    }

    /** What a script says of the element {@code e} that has the focus. */
    String focused(String expression) {
        return String.valueOf(driver.executeScript("const e = document.activeElement; return " + expression))
                .strip();
    }

    private void leave(Runnable step) {
        WebElement page = driver.findElement(By.tagName("html"));
        step.run();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            pause();
            try {
                page.isEnabled();
            } catch (StaleElementReferenceException | NoSuchElementException gone) {
                await("the next page", By.id("main"));
                return;
            } catch (org.openqa.selenium.WebDriverException between) {
                // the old page is going
            }
        }
        throw new AssertionError("no new page after " + PATIENCE + " at " + path() + ":\n" + text());
    }

    private void await(String what, By place) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (driver.findElements(place).isEmpty()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("no " + what + " at " + path() + ":\n" + text());
            }
            pause();
        }
    }

    /** Lets the browser have the processor. */
    private static void pause() {
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    String text(String css) {
        return driver.findElement(By.cssSelector(css)).getText();
    }

    boolean has(String css) {
        return !driver.findElements(By.cssSelector(css)).isEmpty();
    }

    /**
     * What of the page a small telephone has to be scrolled sideways for, with everything unfolded; empty if nothing. The width is emulated,
     * because a headless window is never narrower than 500 pixels, whatever size it is asked for.
     */
    String tooWide() {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", NARROW, "height", 740, "deviceScaleFactor", 1, "mobile", false));
        try {
            Object found = driver.executeScript("""
                    const root = document.documentElement;
                    document.querySelectorAll('details').forEach(each => each.open = true);
                    if (innerWidth !== arguments[0]) return 'the window is ' + innerWidth + ' wide';
                    if (root.scrollWidth <= root.clientWidth) return '';
                    return root.scrollWidth + ' pixels wide: ' + [...document.body.querySelectorAll('*')]
                        .filter(each => each.getBoundingClientRect().right > root.clientWidth)
                        .map(each => each.tagName.toLowerCase() + (each.id ? '#' + each.id : '')
                            + [...each.classList].map(name => '.' + name).join(''))
                        .slice(0, 20).join(' ');
                    """, NARROW);
            return String.valueOf(found);
        } finally {
            driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    /** Opens what is folded. */
    Browser open(String css) {
        WebElement folded = driver.findElement(By.cssSelector(css));
        if (folded.getDomAttribute("open") == null) {
            folded.findElement(By.tagName("summary")).click();
        }
        return this;
    }

    Browser logOut() {
        driver.manage().deleteAllCookies();
        return this;
    }

    /** With {@code -Dcrm.pictures=true}, keeps a picture of the whole page under {@code target/screenshots}. */
    Browser picture(String name, Dimension size) {
        size(size);
        if (Boolean.getBoolean("crm.pictures")) {
            long height = (Long) driver.executeScript("return document.documentElement.scrollHeight");
            size(new Dimension(size.getWidth(), (int) Math.min(height + 150, 4000)));
            view(name);
        }
        return size(DESKTOP);
    }

    /** The same, of what the window shows. */
    Browser view(String name) {
        if (Boolean.getBoolean("crm.pictures")) {
            try {
                Path directory = Files.createDirectories(Path.of("target", "screenshots"));
                Files.write(directory.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return this;
    }

    @Override
    public void close() {
        driver.quit();
        try (var files = Files.walk(profile)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
