package cocoscope.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// What a misspelled word was meant to be.
final class Spelling {
    private static final int LETTERS_AN_ERROR = 3;

    private Spelling() {}

    /// The word that needs the fewest changes, one in three letters at most.
    static Optional<String> nearest(String misspelled, Collection<String> words) {
        return words.stream().filter(word -> distance(misspelled, word) <= Math.max(1, misspelled.length() / LETTERS_AN_ERROR))
                .min(Comparator.comparingInt(word -> distance(misspelled, word)));
    }

    /// The letters to insert, delete or replace (Levenshtein 1966), row by row (Wagner and Fischer 1974).
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            int diagonal = i - 1;
            for (int j = 0; j <= to.length(); j++) {
                int above = row[j];
                row[j] = i == 0 ? j : j == 0 ? i
                        : Math.min(Math.min(above, row[j - 1]) + 1, diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1));
                diagonal = above;
            }
        }
        return row[to.length()];
    }
}
