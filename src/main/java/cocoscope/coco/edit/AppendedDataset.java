package cocoscope.coco.edit;

import cocoscope.coco.Annotation;
import cocoscope.coco.Category;
import cocoscope.coco.EntryLine;
import cocoscope.coco.ImageEntry;
import cocoscope.coco.index.ByteRange;
import cocoscope.coco.index.CocoIndex;
import cocoscope.coco.tape.Edit;
import cocoscope.coco.tape.EditedCopy;
import cocoscope.coco.tape.EntryReader.Member;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// A COCO file with entries added at the ends of its lists and annotations taken out. Every other byte stays as it is, and new entries
/// are separated as those before them are.
///
/// @param annotations that are added; gone through, one by one, whenever the file is written
/// @param removed     annotations of `file`, by their indices
public record AppendedDataset(AppendableFile file, List<ImageEntry> images, Iterable<Annotation> annotations, List<Category> categories,
                              BitSet removed) {
    private static final String INDENTED = "\n    ";

    public AppendedDataset {
        images = List.copyOf(images);
        categories = List.copyOf(categories);
        removed = (BitSet) removed.clone();
    }

    /// What takes the place of some bytes: too much to be held as a text.
    private record Change(long start, long end, Text text) {
        static Change of(Edit edit) {
            return new Change(edit.start(), edit.end(), out -> write(edit.text(), out));
        }
    }

    private interface Text {
        void writeTo(OutputStream out) throws IOException;
    }

    /// A list of the file, by the places of its entries.
    private record Entries(Member list, int count, IntFunction<ByteRange> extents) {
        static Entries of(Member list, CocoIndex index) {
            return switch (list.name()) {
                case "images" -> new Entries(list, index.images().listed(), index.images()::extent);
                case "annotations" -> new Entries(list, index.annotations().size(), index.annotations()::extent);
                default -> new Entries(list, index.categories().listed(), index.categories()::extent);
            };
        }
    }

    /// Writes the whole file; leaves the stream open.
    ///
    /// @throws IOException also when the file is another one by now
    public void writeTo(OutputStream out) throws IOException {
        CocoIndex index = file.index();
        List<Change> changes = new ArrayList<>();
        EntryRemoval.edits(index.annotations(), removed).forEach(edit -> changes.add(Change.of(edit)));
        for (Member member : index.members()) {
            if (member.isList() && !member.name().equals("licenses")) {
                add(Entries.of(member, index), added(member.name()), changes);
            }
        }
        changes.sort(Comparator.comparingLong(Change::start));
        out.write(index.source().mark());
        try (EditedCopy copy = new EditedCopy(index.source(), 0, out)) {
            for (Change change : changes) {
                copy.copyTo(change.start());
                change.text().writeTo(out);
                copy.skipTo(change.end());
            }
            copy.finish();
        }
    }

    private Supplier<Stream<String>> added(String list) {
        return () -> switch (list) {
            case "images" -> images.stream().map(EntryLine::of);
            case "annotations" -> StreamSupport.stream(annotations.spliterator(), false).map(EntryLine::of);
            default -> categories.stream().map(EntryLine::of);
        };
    }

    private void add(Entries entries, Supplier<Stream<String>> added, List<Change> changes) throws IOException {
        if (added.get().findFirst().isEmpty()) {
            return;
        }
        if (entries.count() == 0) {
            changes.add(new Change(entries.list().start() + 1, entries.list().end() - 1, out -> {
                write(added, INDENTED, "," + INDENTED, out);
                write("\n  ", out);
            }));
        } else {
            long end = entries.extents().apply(entries.count() - 1).end();
            boolean emptied = entries.list().name().equals("annotations") && removed.cardinality() == entries.count();
            String separator = separator(entries);
            changes.add(new Change(end, end, out -> write(added, emptied ? "" : separator, separator, out)));
        }
    }

    private static void write(Supplier<Stream<String>> lines, String first, String separator, OutputStream out) throws IOException {
        String before = first;
        for (Iterator<String> each = lines.get().iterator(); each.hasNext(); before = separator) {
            write(before + each.next(), out);
        }
    }

    private static void write(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /// What stands between the first two entries; where there is one, as it is set off from its bracket.
    private String separator(Entries entries) throws IOException {
        ByteRange first = entries.extents().apply(0);
        if (entries.count() > 1) {
            return text(first.end(), entries.extents().apply(1).start());
        }
        String before = text(entries.list().start() + 1, first.start());
        return "," + (before.contains("\n") ? before : " ");
    }

    private String text(long start, long end) throws IOException {
        return file.index().text(new ByteRange(start, Math.toIntExact(end - start)));
    }
}
