package dev.redress.intake;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * The way by which a complaint comes in. Hosts may use codes of their own beside the constants. Making one checks nothing;
 * the {@link Intake} is checked as a whole. Immutable.
 *
 * @param code 1 to 40 lower-case ASCII letters, digits and hyphens; stable, stored as it is
 */
public record Channel(
        @NotNull @Pattern(regexp = CODE, message = "{dev.redress.validation.code}")
        String code) {

    /** What a code looks like. */
    public static final String CODE = "[a-z0-9-]{1,40}";

    /** By telephone. */
    public static final Channel TELEPHONE = new Channel("telephone");
    /** Face to face. */
    public static final Channel FACE_TO_FACE = new Channel("face-to-face");
    /** By letter. */
    public static final Channel LETTER = new Channel("letter");
    /** By e-mail. */
    public static final Channel EMAIL = new Channel("email");
    /** By text message. */
    public static final Channel SMS = new Channel("sms");
    /** By chat or messenger. */
    public static final Channel CHAT = new Channel("chat");
    /** In a social network. */
    public static final Channel SOCIAL_MEDIA = new Channel("social-media");
    /** By a form on the web. */
    public static final Channel WEB_FORM = new Channel("web-form");
    /** From an app. */
    public static final Channel APP = new Channel("app");
    /** On voice mail. */
    public static final Channel VOICE_MAIL = new Channel("voice-mail");
    /** Through press, radio, television. */
    public static final Channel MEDIA = new Channel("media");
    /** Passed on by another institution. */
    public static final Channel THIRD_PARTY = new Channel("third-party");
    /** From inside the organisation. */
    public static final Channel INTERNAL = new Channel("internal");
    /** Brought in from another system. */
    public static final Channel IMPORT = new Channel("import");

    /**
     * A channel by its code.
     *
     * @param code one of the constants' or one of the host's own
     * @return the channel
     */
    public static Channel of(String code) {
        return new Channel(code);
    }

    /** The code. */
    @Override
    public String toString() {
        return String.valueOf(code);
    }
}
