package cocoscope.pairing;

import cocoscope.files.FileNames;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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

    /// A mask is named after its picture, with `prefix` before it: `gt_`.
    record Prefix(String prefix) implements PairingRule {}

    /// A mask has other words in its name than its picture.
    record Replacement(WildcardPattern picture, WildcardPattern mask) implements PairingRule {}

    /// A mask has the name of its picture and lies in another folder; the nearest folder of either name decides.
    ///
    /// @param pictures the name of a folder of pictures; empty for whatever is not in a folder of masks
    /// @param masks    the name of a folder of masks; empty for whatever is not in a folder of pictures
    record Folders(String pictures, String masks) implements PairingRule {}

    /// A mask has the name of its picture and this extension, without a dot and in small letters.
    record Extension(String extension) implements PairingRule {}

    /// A mask's path below the folder that was named, without its extension, matches `pattern` as a whole: the first group,
    /// or the one named `picture`, is the name of the picture, and a group named `category` that of the category.
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
    ///
    /// @param picture as [#keyOfPicture] calls it
    record Names(String picture, Optional<String> category) {}

    /// The rule that `auto`, `stem`, `suffix:_mask`, `prefix:gt_`, `replace:*_sat=*_mask`, `folder:images=masks`,
    /// `extension:png` or `regex:...` stands for; nothing for other words.
    static Optional<PairingRule> parse(String text) {
        int colon = text.indexOf(':');
        String detail = text.substring(colon + 1);
        if (colon >= 0 && detail.isEmpty()) {
            return Optional.empty();
        }
        return switch (colon < 0 ? text : text.substring(0, colon + 1)) {
            case "auto" -> Optional.of(new Automatic());
            case "stem" -> Optional.of(new Stem());
            case "suffix:" -> Optional.of(new Suffix(detail));
            case "prefix:" -> Optional.of(new Prefix(detail));
            case "replace:" -> replacement(detail);
            case "folder:" -> folders(detail);
            case "extension:" -> Optional.of(new Extension(detail.toLowerCase(Locale.ROOT)));
            case "regex:" -> regex(detail);
            default -> Optional.empty();
        };
    }

    private static Optional<PairingRule> replacement(String text) {
        String[] sides = text.split("=", -1);
        if (sides.length != 2) {
            return Optional.empty();
        }
        WildcardPattern picture = new WildcardPattern(sides[0]);
        WildcardPattern mask = new WildcardPattern(sides[1]);
        boolean sound = picture.gaps() > 0 && picture.gaps() == mask.gaps() && mask.isSound() && !picture.text()
                .contains(WildcardPattern.CATEGORY);
        return sound ? Optional.of(new Replacement(picture, mask)) : Optional.empty();
    }

    private static Optional<PairingRule> folders(String text) {
        String[] sides = text.split("=", -1);
        return sides.length != 2 || sides[0].equals(sides[1]) ? Optional.empty() : Optional.of(new Folders(sides[0], sides[1]));
    }

    private static Optional<PairingRule> regex(String text) {
        try {
            Pattern pattern = Pattern.compile(text);
            return pattern.matcher("").groupCount() == 0 ? Optional.empty() : Optional.of(new Regex(pattern));
        } catch (PatternSyntaxException _) {
            return Optional.empty();
        }
    }

    /// The words that [#parse] reads.
    default String text() {
        return switch (this) {
            case Automatic _ -> "auto";
            case Stem _ -> "stem";
            case Suffix(String suffix) -> "suffix:" + suffix;
            case Prefix(String prefix) -> "prefix:" + prefix;
            case Replacement(WildcardPattern picture, WildcardPattern mask) -> "replace:" + picture.text() + "=" + mask.text();
            case Folders(String pictures, String masks) -> "folder:" + pictures + "=" + masks;
            case Extension(String extension) -> "extension:" + extension;
            case Regex(Pattern pattern) -> "regex:" + pattern.pattern();
        };
    }

    /// What a rule makes of a file, if it is a mask by its name alone.
    ///
    /// @param path of the file below the folder that was named, with forward slashes
    default Optional<Names> ofMask(Path file, String path) {
        String stem = FileNames.stem(path);
        return switch (this) {
            case Automatic _, Stem _ -> Optional.empty();
            case Suffix(String suffix) -> named(stem.length() > suffix.length() && stem.endsWith(suffix), stem, suffix.length());
            case Prefix(String prefix) -> {
                String name = last(stem);
                yield named(name.length() > prefix.length() && name.startsWith(prefix),
                        name.substring(Math.min(name.length(), prefix.length())), 0);
            }
            case Replacement(WildcardPattern picture, WildcardPattern mask) -> {
                String name = last(stem);
                boolean isPicture = picture.length() > mask.length() && picture.parts(name).isPresent();
                yield (isPicture ? Optional.<List<String>>empty() : mask.parts(name))
                        .map(parts -> new Names(key(parts), mask.category(name)));
            }
            case Folders folders -> named(isIn(folders.masks, folders.pictures, file), stem, 0);
            case Extension(String extension) -> named(FileNames.extension(path).equals(extension), stem, 0);
            case Regex(Pattern pattern) -> BoundedMatch.of(pattern, stem).flatMap(PairingRule::names);
        };
    }

    /// Whether a file that is no mask may be a picture.
    default boolean allowsPicture(Path file) {
        return !(this instanceof Folders(String pictures, String masks)) || isIn(pictures, masks, file);
    }

    /// What masks call a picture; nothing where the rule says that it is none.
    ///
    /// @param stem of the picture's name
    default Optional<String> keyOfPicture(String stem) {
        return this instanceof Replacement(WildcardPattern picture, _) ? picture.parts(stem).map(PairingRule::key) : Optional.of(stem);
    }

    private static String key(List<String> parts) {
        return String.join("\n", parts);
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Optional<Names> named(boolean fits, String name, int left) {
        return fits ? Optional.of(new Names(last(name.substring(0, name.length() - left)), Optional.empty())) : Optional.empty();
    }

    private static boolean isIn(String folder, String other, Path file) {
        String nearest = PictureIndex.folders(file).reversed().stream()
                .filter(name -> !name.isEmpty() && (name.equals(folder) || name.equals(other))).findFirst().orElse("");
        return nearest.equals(folder);
    }

    private static Optional<Names> names(Matcher match) {
        return group(match, "picture").or(() -> Optional.ofNullable(match.group(1)))
                .map(picture -> new Names(last(picture), group(match, "category")));
    }

    private static Optional<String> group(Matcher match, String name) {
        return match.namedGroups().containsKey(name) ? Optional.ofNullable(match.group(name)) : Optional.empty();
    }
}
