package cocoscope;

/// Starts Cocoscope: the command line when arguments are given, the window otherwise.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {}
}
