package cocoscope.pairing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A name with gaps for what differs from file to file: `*_sat`.
///
/// @param text in which each `*` stands for one character or more
record WildcardPattern(String text) {
    /// A text as a pattern that fits itself alone, as plain as can be.
    static String quoted(String text) {
        return text.replaceAll("[\\\\\\[\\](){}.*+?^$|]", "\\\\$0");
    }

    int gaps() {
        return (int) text.chars().filter(character -> character == '*').count();
    }

    /// What a name has in the gaps, if it fits.
    Optional<List<String>> parts(String name) {
        Matcher match = Pattern.compile(literals().stream().map(Pattern::quote).collect(Collectors.joining("(.+)"))).matcher(name);
        return match.matches() ? Optional.of(IntStream.rangeClosed(1, match.groupCount()).mapToObj(match::group).toList()) : Optional.empty();
    }

    /// @param parts one a gap
    String filled(List<String> parts) {
        List<String> literals = literals();
        return IntStream.range(0, literals.size()).mapToObj(i -> i == 0 ? literals.get(i) : parts.get(i - 1) + literals.get(i))
                .collect(Collectors.joining());
    }

    private List<String> literals() {
        return Arrays.asList(text.split("\\*", -1));
    }
}
