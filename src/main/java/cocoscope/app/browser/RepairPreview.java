package cocoscope.app.browser;

import cocoscope.coco.index.ByteRange;
import cocoscope.coco.index.CocoIndex;
import cocoscope.coco.index.EntryText;
import cocoscope.coco.index.Subject;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.tape.Edit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// An entry before and after the repair of a finding, as JSON with a line for each member.
public record RepairPreview(String before, String after) {
    /// What a copy of a file with repairs is called.
    public static String nameOfCopy(String file) {
        return file.replaceFirst("(?i)\\.json$", "") + "-repaired.json";
    }

    /// The entry that a repair changes; nothing where the finding is about none.
    static Optional<RepairPreview> of(CocoIndex index, Finding finding) {
        Optional<ByteRange> entry = index.subject(finding.path()).map(subject -> switch (subject) {
            case Subject.OfImage(int image) -> index.images().extent(image);
            case Subject.OfCategory(int category) -> index.categories().extent(category);
            case Subject.OfAnnotation(int annotation) -> index.annotations().extent(annotation);
        });
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        try {
            String before = index.text(entry.get());
            return Optional.of(new RepairPreview(EntryText.ofMembers(before),
                    EntryText.ofMembers(finding.repair().isEmpty() ? before : repaired(before, entry.get(), finding.repair()))));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// Edits may reach beyond the entry, to the comma after one that is removed, and may be about other entries, which are left out.
    private static String repaired(String before, ByteRange entry, List<Edit> edits) {
        byte[] bytes = before.getBytes(StandardCharsets.UTF_8);
        StringBuilder after = new StringBuilder();
        int at = 0;
        for (Edit edit : edits.stream().filter(edit -> edit.end() >= entry.start() && edit.start() < entry.end())
                .sorted(Comparator.comparingLong(Edit::start)).toList()) {
            int start = Math.clamp(edit.start() - entry.start(), at, bytes.length);
            after.append(new String(bytes, at, start - at, StandardCharsets.UTF_8)).append(edit.text());
            at = Math.clamp(edit.end() - entry.start(), start, bytes.length);
        }
        return after.append(new String(bytes, at, bytes.length - at, StandardCharsets.UTF_8)).toString();
    }
}
