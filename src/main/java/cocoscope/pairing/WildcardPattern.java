package cocoscope.pairing;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A name with gaps for what differs from file to file: `*_sat`, `task-*-by-{number}-tag-{category}-{number}`.
///
/// @param text in which each `*` stands for one character or more, `{number}` for digits, `{word}` for one word, and `{category}` for
///             the name of a category
record WildcardPattern(String text) {
    static final String NUMBER = "{number}";
    static final String WORD = "{word}";
    static final String CATEGORY = "{category}";

    private static final Pattern GAP = Pattern.compile("\\*|\\{number}|\\{word}|\\{category}");

    /// A text as a pattern that fits itself alone, as plain as can be.
    static String quoted(String text) {
        return text.replaceAll("[\\\\\\[\\](){}.*+?^$|]", "\\\\$0");
    }

    /// How many `*` there are.
    int gaps() {
        return (int) text.chars().filter(character -> character == '*').count();
    }

    /// Whether `{category}` is there at most once.
    boolean isSound() {
        return text.indexOf(CATEGORY) == text.lastIndexOf(CATEGORY);
    }

    /// How much of a name is said.
    int length() {
        return text.length() - gaps();
    }

    /// What a name has in the place of each `*`, if it fits.
    Optional<List<String>> parts(String name) {
        return fitted(name).map(match -> IntStream.range(0, gaps()).mapToObj(gap -> match.group("gap" + gap)).toList());
    }

    /// What a name that fits has in the place of `{category}`.
    Optional<String> category(String name) {
        return text.contains(CATEGORY) ? fitted(name).map(match -> match.group("category")) : Optional.empty();
    }

    private Optional<Matcher> fitted(String name) {
        StringBuilder pattern = new StringBuilder();
        Matcher gap = GAP.matcher(text);
        int from = 0;
        for (int number = 0; gap.find(); from = gap.end()) {
            pattern.append(Pattern.quote(text.substring(from, gap.start())));
            pattern.append(switch (gap.group()) {
                case NUMBER -> "\\d+";
                case WORD -> "[^-_. ]+";
                case CATEGORY -> "(?<category>\\p{L}.*?)";
                default -> "(?<gap" + number++ + ">.+)";
            });
        }
        return Optional.of(Pattern.compile(pattern.append(Pattern.quote(text.substring(from))).toString()).matcher(name))
                .filter(Matcher::matches);
    }
}
