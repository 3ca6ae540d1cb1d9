package cocoscope.coco;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// A COCO file with entries added at the ends of its lists and annotations taken out. Every other byte stays as it is, and new entries
/// are separated as those before them are.
///
/// @param annotations that are added; gone through, one by one, whenever the file is written
/// @param removed     annotations of `source`
public record EditedDataset(CocoSource source, List<ImageEntry> images, Iterable<Annotation> annotations, List<Category> categories,
                          List<CocoSource.Known> removed) {
    private static final String INDENTED = "\n    ";

    /// Bytes that are replaced.
    private record Edit(long start, long end, Text text) {}

    private interface Text {
        Text NONE = _ -> { };

        void writeTo(OutputStream out) throws IOException;
    }

    public EditedDataset {
        images = List.copyOf(images);
        categories = List.copyOf(categories);
        removed = List.copyOf(removed);
    }

    /// Writes the whole file; leaves the stream open.
    public void writeTo(OutputStream out) throws IOException {
        List<Edit> edits = new ArrayList<>();
        for (CocoSource.Place place : source.places()) {
            Supplier<Stream<String>> added = () -> switch (place.name()) {
                case "images" -> images.stream().map(image -> JsonOutput.line(json -> DatasetWriter.write(image, json)));
                case "annotations" -> StreamSupport.stream(annotations.spliterator(), false)
                        .map(annotation -> JsonOutput.line(json -> AnnotationJson.write(annotation, json)));
                default -> categories.stream().map(category -> JsonOutput.line(json -> CategoryJson.write(category, json)));
            };
            boolean emptied = place.name().equals("annotations") && remove(place, edits);
            add(place, added, emptied, edits);
        }
        edits.sort(Comparator.comparingLong(Edit::start));
        try (InputStream in = new BufferedInputStream(Files.newInputStream(source.file()), 1 << 16)) {
            long at = 0;
            for (Edit edit : edits) {
                copy(in, edit.start() - at, out);
                edit.text().writeTo(out);
                in.skipNBytes(edit.end() - edit.start());
                at = edit.end();
            }
            in.transferTo(out);
        }
    }

    /// Takes each annotation out with one comma.
    ///
    /// @return whether none is left
    private boolean remove(CocoSource.Place place, List<Edit> edits) {
        Set<CocoSource.Known> gone = new HashSet<>(removed);
        List<CocoSource.Known> all = source.annotations();
        int kept = -1;
        for (int i = 0; i < all.size(); i++) {
            if (!gone.contains(all.get(i))) {
                kept = i;
            } else if (kept >= 0) {
                edits.add(new Edit(all.get(i - 1).end(), all.get(i).end(), Text.NONE));
            } else {
                long next = i + 1 < all.size() ? all.get(i + 1).start() : all.get(i).end();
                edits.add(new Edit(all.get(i).start(), next, Text.NONE));
            }
        }
        return kept < 0 && place.lastEnd() > place.start();
    }

    private void add(CocoSource.Place place, Supplier<Stream<String>> added, boolean emptied, List<Edit> edits) {
        if (added.get().findFirst().isEmpty()) {
            return;
        }
        boolean empty = place.firstEntries().isEmpty();
        String separator = empty ? "," + INDENTED : separator(place);
        edits.add(new Edit(empty ? place.start() : place.lastEnd(), empty ? place.end() : place.lastEnd(), out -> {
            String before = empty ? INDENTED : emptied ? "" : separator;
            for (Iterator<String> lines = added.get().iterator(); lines.hasNext(); before = separator) {
                write(before + lines.next(), out);
            }
            write(empty ? "\n  " : "", out);
        }));
    }

    private static void write(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private String separator(CocoSource.Place place) {
        long[] first = place.firstEntries().getFirst();
        if (place.firstEntries().size() > 1) {
            return new String(source.bytes(first[1], place.firstEntries().get(1)[0]), StandardCharsets.UTF_8);
        }
        String before = new String(source.bytes(place.start(), first[0]), StandardCharsets.UTF_8);
        return "," + (before.contains("\n") ? before : " ");
    }

    private static void copy(InputStream in, long bytes, OutputStream out) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (long left = bytes; left > 0; ) {
            int count = in.readNBytes(buffer, 0, (int) Math.min(left, buffer.length));
            if (count == 0) {
                throw new IOException("the file that is added to has become shorter");
            }
            out.write(buffer, 0, count);
            left -= count;
        }
    }
}
