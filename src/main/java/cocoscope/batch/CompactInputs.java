package cocoscope.batch;

import cocoscope.files.FileNames;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/// Inputs as bytes, each made whenever it is asked for: runs have millions, and paths and names as objects take several times the memory.
///
/// A path is a folder, which is held once, and a name. An input that has more than paths, a name and a category, or a path that is no
/// text, is kept as it is.
final class CompactInputs extends AbstractList<BatchInput> implements RandomAccess {
    /// In place of a folder or a category.
    private static final int NONE = -1;

    private final List<String> texts = new ArrayList<>();
    private final Map<Integer, BatchInput> others = new HashMap<>();
    private final int[] starts;
    private final byte[] bytes;

    private CompactInputs(int count, IntFunction<BatchInput> inputs) {
        Map<String, Integer> places = new HashMap<>();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        starts = new int[count];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = all.size();
            BatchInput input = inputs.apply(i);
            try {
                byte[] one = written(input, places);
                if (read(one, 0).equals(input)) {
                    all.writeBytes(one);
                    continue;
                }
            } catch (IOException | InvalidPathException _) {
                // It has a name that is no text here.
            }
            others.put(i, input);
        }
        bytes = all.toByteArray();
    }

    /// The same inputs.
    static List<BatchInput> of(List<BatchInput> inputs) {
        return inputs instanceof CompactInputs ? inputs : new CompactInputs(inputs.size(), inputs::get);
    }

    /// @param inputs is asked for each once, in their order
    static List<BatchInput> of(int count, IntFunction<BatchInput> inputs) {
        return new CompactInputs(count, inputs);
    }

    @Override
    public BatchInput get(int index) {
        BatchInput other = others.get(index);
        try {
            return other == null ? read(bytes, starts[index]) : other;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int size() {
        return starts.length;
    }

    private byte[] written(BatchInput input, Map<String, Integer> places) throws IOException {
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(one);
        write(input.mask(), places, out);
        out.writeBoolean(input.picture().isPresent());
        if (input.picture().isPresent()) {
            write(input.picture().get(), places, out);
        }
        int folder = input.fileName().lastIndexOf('/') + 1;
        String name = input.fileName().substring(folder);
        out.writeInt(place(input.fileName().substring(0, folder), places));
        out.writeUTF(name.equals(FileNames.last(input.picture().orElse(input.mask()))) ? "" : name);
        out.writeInt(input.category().isPresent() ? place(input.category().get(), places) : NONE);
        return one.toByteArray();
    }

    private void write(Path path, Map<String, Integer> places, DataOutputStream out) throws IOException {
        Path folder = path.getParent();
        out.writeInt(folder == null ? NONE : place(folder.toString(), places));
        out.writeUTF(FileNames.last(path));
    }

    private int place(String text, Map<String, Integer> places) {
        return places.computeIfAbsent(text, _ -> {
            texts.add(text);
            return texts.size() - 1;
        });
    }

    private BatchInput read(byte[] from, int start) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(from, start, from.length - start));
        Path mask = readPath(in);
        Optional<Path> picture = in.readBoolean() ? Optional.of(readPath(in)) : Optional.empty();
        String folder = texts.get(in.readInt());
        String name = in.readUTF();
        int category = in.readInt();
        return new BatchInput(mask, picture, folder + (name.isEmpty() ? FileNames.last(picture.orElse(mask)) : name),
                category == NONE ? Optional.empty() : Optional.of(texts.get(category)));
    }

    private Path readPath(DataInputStream in) throws IOException {
        int folder = in.readInt();
        String name = in.readUTF();
        return folder == NONE ? Path.of(name) : Path.of(texts.get(folder), name);
    }
}
