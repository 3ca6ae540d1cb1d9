package cocoscope.pairing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Rules that make the names of a picture and of its mask a pair: from the plainest to those that leave more open.
///
/// What both have is left open in all of them. Then, of what is left of each name, numbers may be any, words of the picture may be any,
/// and up to three words of the mask may be the name of a category.
final class NameShapes {
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern WORDS = Pattern.compile("[^-_. *{}]+");
    private static final int MAX_WORDS = 3;

    private NameShapes() {}

    static List<PairingRule> of(NameDifference names) {
        Set<String> pictures = new LinkedHashSet<>();
        pictures.add(names.picture());
        pictures.add(numbered(names.picture()));
        pictures.add(WORDS.matcher(names.picture()).replaceAll(Matcher.quoteReplacement(WildcardPattern.WORD)));
        Set<String> masks = new LinkedHashSet<>();
        masks.add(names.mask());
        masks.add(numbered(names.mask()));
        masks.addAll(categorized(names.mask()));
        List<PairingRule> rules = new ArrayList<>();
        for (String mask : masks) {
            for (String picture : pictures) {
                // Numbers that are open on both sides could be those that tell files apart.
                boolean open = !picture.equals(names.picture()) && mask.contains(WildcardPattern.NUMBER);
                Optional.of("replace:" + picture + "=" + mask).filter(_ -> !open).flatMap(PairingRule::parse).ifPresent(rules::add);
            }
        }
        return rules;
    }

    private static String numbered(String pattern) {
        return DIGITS.matcher(pattern).replaceAll(Matcher.quoteReplacement(WildcardPattern.NUMBER));
    }

    /// The pattern with any number for each number, and any category for words that may be one.
    private static List<String> categorized(String pattern) {
        List<String> shapes = new ArrayList<>();
        Matcher word = WORDS.matcher(pattern);
        List<int[]> words = new ArrayList<>();
        while (word.find()) {
            words.add(new int[] {word.start(), word.end()});
        }
        for (int count = 1; count <= MAX_WORDS; count++) {
            for (int first = 0; first + count <= words.size(); first++) {
                int last = first + count - 1;
                String name = pattern.substring(words.get(first)[0], words.get(last)[1]);
                if (mayBeCategory(name)) {
                    shapes.add(numbered(pattern.substring(0, words.get(first)[0])) + WildcardPattern.CATEGORY
                            + numbered(pattern.substring(words.get(last)[1])));
                }
            }
        }
        return shapes;
    }

    private static boolean mayBeCategory(String words) {
        return words.matches("\\p{L}[\\p{L} _-]+") && !NamingConventions.isMaskWord(NamingConventions.normal(words)
                .toLowerCase(Locale.ROOT));
    }
}
