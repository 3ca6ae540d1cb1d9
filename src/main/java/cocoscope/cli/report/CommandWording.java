package cocoscope.cli.report;

import cocoscope.message.Message;
import cocoscope.message.Wording;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// How the command line words what the rooms found: in English, with the options that help, and files as they were named.
public final class CommandWording {
    static final String BUNDLE = "cocoscope.cli.messages";

    private CommandWording() {}

    public static Wording create() {
        return new Wording(Locale.ENGLISH, BUNDLE, Path::toString);
    }

    public static List<String> of(List<Message> messages) {
        Wording wording = create();
        return messages.stream().map(wording::of).toList();
    }
}
