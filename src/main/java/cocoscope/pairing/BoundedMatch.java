package cocoscope.pairing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Matches a pattern that somebody wrote, and gives up one that tries a name in too many ways, as `(a+)+` does.
final class BoundedMatch implements CharSequence {
    private static final int MAX_LOOKS = 1_000_000;

    private final String text;
    private int looks;

    private BoundedMatch(String text) {
        this.text = text;
    }

    /// The match of a whole name; nothing where there is none within a million looks at its letters.
    static Optional<Matcher> of(Pattern pattern, String name) {
        try {
            Matcher matcher = pattern.matcher(new BoundedMatch(name));
            return matcher.matches() ? Optional.of(matcher) : Optional.empty();
        } catch (TooManyLooksException | StackOverflowError _) {
            return Optional.empty();
        }
    }

    private static final class TooManyLooksException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public char charAt(int index) {
        if (++looks > MAX_LOOKS) {
            throw new TooManyLooksException();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
