package cocoscope.spark;

import cocoscope.batch.BatchInput;
import cocoscope.batch.BatchInputs;
import cocoscope.decode.ImageFiles;
import cocoscope.files.FileNames;
import cocoscope.files.ImageListing;
import cocoscope.files.NaturalOrder;
import cocoscope.message.Wording;
import cocoscope.pairing.PairingRule;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.jspecify.annotations.Nullable;

/// The masks of a job in the order of the result.
///
/// @param root     of the masks, as Hadoop writes it
/// @param problems a sentence each about masks without a picture
record InputTable(String root, List<InputRow> rows, List<String> problems) {
    /// @param index    in the order of the result
    /// @param mask     URI
    /// @param picture  URI of the picture that it belongs to
    /// @param fileName of the image
    record InputRow(int index, String mask, @Nullable String picture, String fileName, @Nullable String category) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    static InputTable of(JobSettings settings, Configuration hadoop) throws IOException {
        Path masks = qualified(settings.masks(), hadoop);
        Optional<Path> pictures = settings.pictures() == null ? Optional.empty() : Optional.of(qualified(settings.pictures(), hadoop));
        Optional<ImageListing> listed = pictures.isEmpty() ? Optional.empty() : Optional.of(listing(pictures.get(), hadoop));
        PairingRule rule = PairingRule.parse(settings.pairing())
                .orElseThrow(() -> new IllegalArgumentException("there is no rule of pairing " + settings.pairing()));
        BatchInputs inputs = BatchInputs.listed(listing(masks, hadoop), listed, rule);
        List<BatchInput> inOrder = new ArrayList<>(inputs.inputs());
        inOrder.sort(Comparator.comparing(BatchInput::fileName, new NaturalOrder()));
        List<InputRow> rows = new ArrayList<>(inOrder.size());
        for (BatchInput input : inOrder) {
            String picture = input.picture().map(file -> uri(pictures.orElseThrow(), file)).orElse(null);
            rows.add(new InputRow(rows.size(), uri(masks, input.mask()), picture, input.fileName(), input.category().orElse(null)));
        }
        Wording wording = new Wording(Locale.ROOT);
        return new InputTable(masks.toString(), rows, inputs.problems().stream().map(wording::of).toList());
    }

    /// The names of the images, in the order of the result.
    List<String> fileNames() {
        return rows.stream().map(InputRow::fileName).toList();
    }

    static Path qualified(String uri, Configuration hadoop) throws IOException {
        Path path = new Path(uri);
        return path.getFileSystem(hadoop).makeQualified(path);
    }

    private static String uri(Path root, java.nio.file.Path file) {
        return root + "/" + FileNames.relative(local(root), file);
    }

    private static java.nio.file.Path local(Path root) {
        return java.nio.file.Path.of(root.toUri().getPath());
    }

    /// As the program lists a folder: image files in natural order, without what is hidden.
    private static ImageListing listing(Path root, Configuration hadoop) throws IOException {
        FileSystem system = root.getFileSystem(hadoop);
        java.nio.file.Path local = local(root);
        List<java.nio.file.Path> files = new ArrayList<>();
        Deque<Path> folders = new ArrayDeque<>(List.of(root));
        while (!folders.isEmpty()) {
            // Not listFiles: without a native library, it starts a program for each file of a local disk, to ask who may read it.
            for (RemoteIterator<FileStatus> all = system.listStatusIterator(folders.pop()); all.hasNext(); ) {
                FileStatus found = all.next();
                Path path = system.makeQualified(found.getPath());
                java.nio.file.Path file = local.resolve(path.toString().substring(root.toString().length() + 1));
                if (path.getName().startsWith(".")) {
                    continue;
                }
                if (found.isDirectory()) {
                    folders.push(path);
                } else if (ImageFiles.isCandidate(file)) {
                    files.add(file);
                }
            }
        }
        files.sort(Comparator.comparing(file -> FileNames.relative(local, file), new NaturalOrder()));
        return new ImageListing(local, files, List.of(), List.of());
    }
}
