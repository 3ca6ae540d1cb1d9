package cocoscope.message;

import java.nio.file.Path;
import java.text.Format;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;

/// Sentences in one language: each room's own, unless the room that speaks has its own wording for them.
///
/// So what a mask lacks is said by the room that read it, and how to mend it by the command line, which has options, or by the window.
public final class Wording {
    private final Locale locale;
    private final Optional<ResourceBundle> speaker;
    private final Function<Path, String> files;

    /// The rooms' own sentences, with files as they were named.
    public Wording(Locale locale) {
        this(locale, Optional.empty(), Path::toString);
    }

    /// @param files how a file is named in a sentence
    public Wording(Locale locale, Function<Path, String> files) {
        this(locale, Optional.empty(), files);
    }

    /// @param speaker the bundle with the wordings of the room that speaks, under the name of a room's bundle, a dot, and its key
    /// @param files   how a file is named in a sentence
    public Wording(Locale locale, String speaker, Function<Path, String> files) {
        this(locale, Optional.of(bundle(speaker, locale)), files);
    }

    private Wording(Locale locale, Optional<ResourceBundle> speaker, Function<Path, String> files) {
        this.locale = locale;
        this.speaker = speaker;
        this.files = files;
    }

    public Locale locale() {
        return locale;
    }

    public String of(Message message) {
        return get(message.reason().getDeclaringClass().getName(), message.reason().name(), message.facts().toArray());
    }

    /// @param room  the name of a room's bundle
    /// @param facts what stands for `{0}`, `{1}`, ...; numbers are written plainly unless the sentence has a format for them
    public String get(String room, String key, Object... facts) {
        MessageFormat sentence = new MessageFormat(pattern(room, key), locale);
        Format[] formats = sentence.getFormatsByArgumentIndex();
        Object[] worded = new Object[facts.length];
        for (int i = 0; i < facts.length; i++) {
            worded[i] = i < formats.length && formats[i] != null ? facts[i] : plain(facts[i]);
        }
        return sentence.format(worded);
    }

    private String plain(Object fact) {
        return switch (fact) {
            case Message part -> of(part);
            case Path file -> files.apply(file);
            default -> fact.toString();
        };
    }

    private String pattern(String room, String key) {
        String own = room.substring(room.lastIndexOf('.') + 1) + "." + key;
        return speaker.filter(it -> it.containsKey(own)).map(it -> it.getString(own)).orElseGet(() -> bundle(room, locale).getString(key));
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(name, locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
