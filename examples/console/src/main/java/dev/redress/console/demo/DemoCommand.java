package dev.redress.console.demo;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
@Command(name="demo")
public final class DemoCommand implements Callable<Integer> { DemoCommand(){} public Integer call(){return 0;} }
