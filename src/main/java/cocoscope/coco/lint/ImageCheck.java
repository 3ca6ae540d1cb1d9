package cocoscope.coco.lint;

import static cocoscope.coco.lint.FindingKind.IMAGE_NOT_FOUND;
import static cocoscope.coco.lint.FindingKind.IMAGE_OTHER_SIZE;
import static cocoscope.coco.lint.FindingKind.IMAGE_UNREADABLE;
import static cocoscope.coco.lint.FindingKind.LONE_SURROGATE;
import static cocoscope.coco.lint.FindingKind.NAME_BACKSLASH;
import static cocoscope.coco.lint.FindingKind.NAME_DUPLICATE;
import static cocoscope.coco.lint.FindingKind.NAME_MISSING;
import static cocoscope.coco.lint.FindingKind.NAME_TYPE;
import static cocoscope.coco.lint.FindingKind.NAME_UNSAFE;
import static cocoscope.coco.lint.FindingKind.SIZE_COERCED;
import static cocoscope.coco.lint.FindingKind.SIZE_MISSING;
import static cocoscope.coco.lint.FindingKind.SIZE_TOO_LARGE;
import static cocoscope.coco.lint.FindingKind.SIZE_VALUE;

import cocoscope.coco.lint.ImageFolder.Image;
import cocoscope.coco.tape.Edit;
import cocoscope.coco.tape.ImageSize;
import cocoscope.coco.tape.Quotes;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.WholeNumbers;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/// Checks the entries of images, and the files that they name.
final class ImageCheck {
    private final IdentityCheck identity = IdentityCheck.ofImages();
    private final Set<String> names = new HashSet<>();
    private final ImageFolder folder;

    ImageCheck(ImageFolder folder) {
        this.folder = folder;
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
        JsonTokens tape = entry.tape();
        int at = entry.member("file_name");
        if (!tape.isThere(at) || tape.is(at, JsonTokens.Kind.TEXT) && tape.text(at).isEmpty()) {
            entry.report(NAME_MISSING, "file_name", List.of());
            return new Image.Unknown();
        }
        if (!tape.is(at, JsonTokens.Kind.TEXT)) {
            entry.report(NAME_TYPE, "file_name", List.of(), tape.literal(at));
            return new Image.Unknown();
        }
        String name = tape.text(at);
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
            case Image.Missing _ -> entry.report(IMAGE_NOT_FOUND, "file_name", List.of(), Quotes.of(name));
            case Image.Unreadable _ -> entry.report(IMAGE_UNREADABLE, "file_name", List.of(), Quotes.of(name));
            case Image.Unknown _, Image.Sized _ -> { }
        }
        return image;
    }

    /// Whether a width or height can be used.
    private static boolean checkLength(CheckedEntry entry, String member, Image image) {
        JsonTokens tape = entry.tape();
        int at = entry.member(member);
        OptionalLong length = WholeNumbers.of(tape, at);
        if (length.isEmpty() || length.getAsLong() < 1 || length.getAsLong() > Integer.MAX_VALUE) {
            String known = image instanceof Image.Sized(int width, int height) ? Integer.toString(member.equals("width") ? width : height) : "";
            List<Edit> repair = known.isEmpty() ? List.of() : entry.assignment(member, known);
            entry.report(at == JsonTokens.NONE ? SIZE_MISSING : SIZE_VALUE, member, repair, tape.literal(at), known);
            return false;
        }
        if (!tape.is(at, JsonTokens.Kind.INTEGER)) {
            String number = Long.toString(length.getAsLong());
            entry.report(SIZE_COERCED, member, entry.replacement(at, number), tape.literal(at), number);
        }
        return true;
    }

    private static void checkSize(CheckedEntry entry, Image image) {
        long width = WholeNumbers.of(entry.tape(), entry.member("width")).orElseThrow();
        long height = WholeNumbers.of(entry.tape(), entry.member("height")).orElseThrow();
        if (!ImageSize.isUsable(width, height)) {
            entry.report(SIZE_TOO_LARGE, "", List.of(), Long.toString(width), Long.toString(height));
        } else if (image instanceof Image.Sized(int stored, int rows) && (stored != width || rows != height)) {
            entry.report(IMAGE_OTHER_SIZE, "", List.of(), width + " x " + height, stored + " x " + rows);
        }
    }
}
