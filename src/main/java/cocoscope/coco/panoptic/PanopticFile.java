package cocoscope.coco.panoptic;

import cocoscope.coco.Category;
import cocoscope.coco.JsonProblem;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.coco.index.CocoIndex;
import cocoscope.coco.lint.ImageFolder;
import cocoscope.coco.lint.Linter;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.tape.EntryReader;
import cocoscope.coco.tape.RefusedFileException;
import cocoscope.coco.tape.SourceText;
import java.nio.file.Path;
import java.util.List;

/// The images of a panoptic file and their segments. Entries that the linter has an error for are left out.
///
/// A file without a list of images is of those whose PNG files it names, and one without a list of categories has those that its
/// segments number.
///
/// @param categories ascending by id
/// @param errors     the first error of each entry that is left out
public record PanopticFile(List<PanopticEntry> entries, List<Category> categories, List<Finding> errors) {
    public PanopticFile {
        entries = List.copyOf(entries);
        categories = List.copyOf(categories);
        errors = List.copyOf(errors);
    }

    /// @throws UnreadableJsonException when the file is no panoptic one, or has ids that no PNG file and no export can hold
    public static PanopticFile read(Path file) throws UnreadableJsonException {
        FirstErrors errors = new FirstErrors();
        try {
            CocoIndex index = Linter.open(SourceText.of(file), ImageFolder.NONE, errors::of).index();
            if (index.kind() != CocoIndex.Kind.PANOPTIC) {
                throw new UnreadableJsonException(file, JsonProblem.NOT_PANOPTIC.with());
            }
            SegmentReader reader = new SegmentReader(index, errors.entries());
            EntryReader.read(index.source(), reader);
            return new PanopticFile(reader.read(), reader.categories(), errors.findings());
        } catch (RefusedFileException e) {
            throw Finding.unreadable(file, e);
        }
    }
}
