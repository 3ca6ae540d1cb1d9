package cocoscope.pairing;

import java.util.Optional;

/// What the names of a picture and of its mask have in common: a beginning, an end, or what lies between.
///
/// @param picture the picture's name with `*` for what both have
/// @param mask    the mask's name with `*` for what both have
record NameDifference(String picture, String mask) {
    /// Nothing when they have no whole word or number in common.
    static Optional<NameDifference> of(String picture, String mask) {
        int begin = 0;
        int shorter = Math.min(picture.length(), mask.length());
        while (begin < shorter && picture.charAt(begin) == mask.charAt(begin)) {
            begin++;
        }
        while (begin > 0 && (!isBetweenWords(picture, begin) || !isBetweenWords(mask, begin) || isGap(picture.charAt(begin - 1)))) {
            begin--;
        }
        int end = 0;
        while (end < shorter - begin && picture.charAt(picture.length() - 1 - end) == mask.charAt(mask.length() - 1 - end)) {
            end++;
        }
        while (end > 0 && (!isBetweenWords(picture, picture.length() - end) || !isBetweenWords(mask, mask.length() - end)
                || isGap(picture.charAt(picture.length() - end)))) {
            end--;
        }
        return begin + end > 0 ? Optional.of(new NameDifference(outside(picture, begin, end), outside(mask, begin, end)))
                : inside(picture, mask);
    }

    private static String outside(String name, int begin, int end) {
        return (begin > 0 ? "*" : "") + name.substring(begin, name.length() - end) + (end > 0 ? "*" : "");
    }

    /// By the longest part of whole words that both have.
    private static Optional<NameDifference> inside(String picture, String mask) {
        for (int length = picture.length(); length > 0; length--) {
            for (int from = 0; from + length <= picture.length(); from++) {
                String part = picture.substring(from, from + length);
                for (int there = mask.indexOf(part); there >= 0 && isWhole(picture, from, length); there = mask.indexOf(part, there + 1)) {
                    if (isWhole(mask, there, length)) {
                        return Optional.of(new NameDifference(around(picture, from, length), around(mask, there, length)));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static String around(String name, int from, int length) {
        return name.substring(0, from) + "*" + name.substring(from + length);
    }

    private static boolean isWhole(String name, int from, int length) {
        return isBetweenWords(name, from) && isBetweenWords(name, from + length) && !isGap(name.charAt(from))
                && !isGap(name.charAt(from + length - 1));
    }

    /// Whether a word, or a number, ends or begins before the character at `index`.
    private static boolean isBetweenWords(String name, int index) {
        return index == 0 || index == name.length() || isGap(name.charAt(index)) || isGap(name.charAt(index - 1))
                || Character.isDigit(name.charAt(index)) != Character.isDigit(name.charAt(index - 1));
    }

    private static boolean isGap(char character) {
        return "_-. ".indexOf(character) >= 0;
    }
}
