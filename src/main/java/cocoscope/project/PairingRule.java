package cocoscope.project;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// How a person says which masks and pictures belong together.
public sealed interface PairingRule {
    /// By all conventions that are known.
    record Automatic() implements PairingRule {}

    /// By names that are equal but for the extension.
    record Stem() implements PairingRule {}

    /// A mask is named after its picture, with `suffix` before the extension: `_mask`.
    record Suffix(String suffix) implements PairingRule {}

    /// A mask's path below the folder that was named, without its extension, matches `pattern` as a whole: the first group
    /// is the name of the picture, and a group named `category` that of the category.
    record Regex(Pattern pattern) implements PairingRule {
        @Override
        public boolean equals(Object other) {
            return other instanceof Regex(var that) && pattern.pattern().equals(that.pattern());
        }

        @Override
        public int hashCode() {
            return pattern.pattern().hashCode();
        }
    }

    /// What a rule makes of the name of a mask.
    record Names(String picture, Optional<String> category) {}

    /// The rule that `auto`, `stem`, `suffix:_mask` or `regex:...` stands for; nothing for other words.
    static Optional<PairingRule> parse(String text) {
        if (text.equals("auto")) {
            return Optional.of(new Automatic());
        }
        if (text.equals("stem")) {
            return Optional.of(new Stem());
        }
        if (text.startsWith("suffix:") && text.length() > "suffix:".length()) {
            return Optional.of(new Suffix(text.substring("suffix:".length())));
        }
        return text.startsWith("regex:") ? regex(text.substring("regex:".length())) : Optional.empty();
    }

    private static Optional<PairingRule> regex(String text) {
        try {
            Pattern pattern = Pattern.compile(text);
            return pattern.matcher("").groupCount() == 0 ? Optional.empty() : Optional.of(new Regex(pattern));
        } catch (PatternSyntaxException _) {
            return Optional.empty();
        }
    }

    /// What a suffix or pattern makes of the name of a file, if it is that of a mask.
    ///
    /// @param path below the folder that was named, with forward slashes
    default Optional<Names> ofMask(String path) {
        String stem = FileNames.stem(path);
        return switch (this) {
            case Automatic _, Stem _ -> Optional.empty();
            case Suffix(String suffix) -> stem.length() > suffix.length() && stem.endsWith(suffix)
                    ? Optional.of(new Names(stem.substring(0, stem.length() - suffix.length()), Optional.empty())) : Optional.empty();
            case Regex(Pattern pattern) -> Optional.of(pattern.matcher(stem)).filter(Matcher::matches).filter(match -> match.group(1) != null)
                    .map(match -> new Names(match.group(1), category(match)));
        };
    }

    private static Optional<String> category(Matcher match) {
        return match.namedGroups().containsKey("category") ? Optional.ofNullable(match.group("category")) : Optional.empty();
    }
}
