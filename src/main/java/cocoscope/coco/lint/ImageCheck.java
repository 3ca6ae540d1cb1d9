package cocoscope.coco.lint;

import static cocoscope.coco.lint.finding.FindingKind.IMAGE_ELSEWHERE;
import static cocoscope.coco.lint.finding.FindingKind.IMAGE_NOT_FOUND;
import static cocoscope.coco.lint.finding.FindingKind.IMAGE_OTHER_SIZE;
import static cocoscope.coco.lint.finding.FindingKind.IMAGE_TURNED;
import static cocoscope.coco.lint.finding.FindingKind.IMAGE_UNREADABLE;
import static cocoscope.coco.lint.finding.FindingKind.LONE_SURROGATE;
import static cocoscope.coco.lint.finding.FindingKind.NAME_BACKSLASH;
import static cocoscope.coco.lint.finding.FindingKind.NAME_DUPLICATE;
import static cocoscope.coco.lint.finding.FindingKind.NAME_MISSING;
import static cocoscope.coco.lint.finding.FindingKind.NAME_TYPE;
import static cocoscope.coco.lint.finding.FindingKind.NAME_UNSAFE;
import static cocoscope.coco.lint.finding.FindingKind.SIZE_COERCED;
import static cocoscope.coco.lint.finding.FindingKind.SIZE_MISSING;
import static cocoscope.coco.lint.finding.FindingKind.SIZE_TOO_LARGE;
import static cocoscope.coco.lint.finding.FindingKind.SIZE_VALUE;

import cocoscope.coco.lint.ImageFolder.Image;
import cocoscope.coco.lint.finding.CheckedEntry;
import cocoscope.coco.tape.Edit;
import cocoscope.coco.tape.ImageSize;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.LenientJson;
import cocoscope.coco.tape.Quotes;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Checks the entries of images, and the files that they name.
final class ImageCheck {
    private final IdentityCheck identity = IdentityCheck.ofImages();
    private final Set<String> names = new HashSet<>();
    private final ImageFolder folder;
    private final SidesCheck sides;

    /// @param sides takes images whose width and height seem to be swapped
    ImageCheck(ImageFolder folder, SidesCheck sides) {
        this.folder = folder;
        this.sides = sides;
    }

    void check(CheckedEntry entry) {
        identity.check(entry);
        Image image = checkName(entry);
        boolean usable = checkLength(entry, "width", image) & checkLength(entry, "height", image);
        if (usable) {
            checkSize(entry, image);
        }
    }

    private Image checkName(CheckedEntry entry) {
        JsonTokens tokens = entry.tokens();
        int at = entry.member("file_name");
        if (!tokens.isThere(at) || tokens.is(at, JsonTokens.Kind.TEXT) && tokens.text(at).isEmpty()) {
            if (!isOfLvis(entry)) {
                entry.report(NAME_MISSING, "file_name", List.of());
            }
            return new Image.Unknown();
        }
        if (!tokens.is(at, JsonTokens.Kind.TEXT)) {
            entry.report(NAME_TYPE, "file_name", List.of(), tokens.literal(at));
            return new Image.Unknown();
        }
        String name = tokens.text(at);
        if (!names.add(name)) {
            entry.report(NAME_DUPLICATE, "file_name", List.of(), Quotes.of(name));
        }
        if (ListedNames.hasLoneSurrogate(name)) {
            entry.report(LONE_SURROGATE, "file_name", List.of(), Quotes.of(name));
            return new Image.Unknown();
        }
        return ListedNames.isUnsafe(name) ? unsafe(entry, at, name) : safe(entry, at, name);
    }

    private Image unsafe(CheckedEntry entry, int at, String name) {
        String last = ListedNames.last(name);
        Image image = ListedNames.isUnsafe(last) || last.isEmpty() ? new Image.Unknown() : folder.find(last);
        List<Edit> repair = image instanceof Image.Sized ? entry.replacement(at, Quotes.json(last)) : List.of();
        entry.report(NAME_UNSAFE, "file_name", repair, Quotes.of(name), Quotes.of(last));
        return repair.isEmpty() ? new Image.Unknown() : image;
    }

    private Image safe(CheckedEntry entry, int at, String name) {
        String slashes = ListedNames.withSlashes(name);
        if (!slashes.equals(name)) {
            entry.report(NAME_BACKSLASH, "file_name", entry.replacement(at, Quotes.json(slashes)), Quotes.of(name), Quotes.of(slashes));
        }
        Image image = folder.find(slashes);
        switch (image) {
            case Image.Missing _ -> {
                Optional<String> elsewhere = folder.findElsewhere(slashes).filter(other -> isOfStatedSize(entry, folder.find(other)));
                if (elsewhere.isPresent()) {
                    entry.report(IMAGE_ELSEWHERE, "file_name", slashes.equals(name) ? entry.replacement(at, Quotes.json(elsewhere.get()))
                            : List.of(),
                            Quotes.of(name), Quotes.of(elsewhere.get()));
                    return folder.find(elsewhere.get());
                }
                entry.report(IMAGE_NOT_FOUND, "file_name", List.of(), Quotes.of(name));
            }
            case Image.Unreadable _ -> entry.report(IMAGE_UNREADABLE, "file_name", List.of(), Quotes.of(name));
            case Image.Unknown _, Image.Sized _ -> { }
        }
        return image;
    }

    /// Whether a width or height can be used.
    private static boolean checkLength(CheckedEntry entry, String member, Image image) {
        JsonTokens tokens = entry.tokens();
        int at = entry.member(member);
        OptionalLong length = LenientJson.wholeNumber(tokens, at);
        if (length.isEmpty() || length.getAsLong() < 1 || length.getAsLong() > Integer.MAX_VALUE) {
            String known = image instanceof Image.Sized(int width, int height) ? Integer.toString(member.equals("width") ? width : height)
                    : "";
            List<Edit> repair = known.isEmpty() ? List.of() : entry.assignment(member, known);
            entry.report(at == JsonTokens.NONE ? SIZE_MISSING : SIZE_VALUE, member, repair, tokens.literal(at), known);
            return false;
        }
        if (!tokens.is(at, JsonTokens.Kind.INTEGER)) {
            String number = Long.toString(length.getAsLong());
            entry.report(SIZE_COERCED, member, entry.replacement(at, number), tokens.literal(at), number);
        }
        return true;
    }

    /// LVIS names images by their addresses only.
    private static boolean isOfLvis(CheckedEntry entry) {
        return entry.tokens().is(entry.member("coco_url"), JsonTokens.Kind.TEXT);
    }

    private static boolean isOfStatedSize(CheckedEntry entry, Image image) {
        long width = entry.wholeNumber("width").orElse(0);
        long height = entry.wholeNumber("height").orElse(0);
        return width == 0 || height == 0
                || image instanceof Image.Sized(int stored, int rows) && (stored == width && rows == height || stored == height
                && rows == width);
    }

    private void checkSize(CheckedEntry entry, Image image) {
        long width = entry.wholeNumber("width").orElseThrow();
        long height = entry.wholeNumber("height").orElseThrow();
        if (!ImageSize.isUsable(width, height)) {
            entry.report(SIZE_TOO_LARGE, "", List.of(), Long.toString(width), Long.toString(height));
        } else if (image instanceof Image.Sized(int stored, int rows) && (stored != width || rows != height)) {
            String[] sizes = {width + " x " + height, stored + " x " + rows};
            if (stored != height || rows != width) {
                entry.report(IMAGE_OTHER_SIZE, "", List.of(), sizes);
            } else if (folder.isTurned(ListedNames.withSlashes(LenientJson.text(entry.tokens(), entry.member("file_name"))))) {
                entry.report(IMAGE_TURNED, "", List.of(), sizes);
            } else {
                sides.add(entry.index(), entry.finding(IMAGE_OTHER_SIZE, "", List.of(), sizes));
            }
        }
    }
}
