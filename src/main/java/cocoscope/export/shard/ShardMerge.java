package cocoscope.export.shard;

import cocoscope.batch.Shard;
import cocoscope.batch.category.CategoryIds;
import cocoscope.batch.category.FoundCategories;
import cocoscope.coco.Category;
import cocoscope.coco.DatasetWriter;
import cocoscope.coco.EntryLine;
import cocoscope.coco.UnreadableJsonException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// All shards of a run as the file that the run itself would have written, byte by byte, whatever the order in which they are named.
///
/// Each file is read once to be checked, and line by line when the whole is written; no entry is held.
public final class ShardMerge {
    private static final int MAX_NAMED = 8;

    private final List<ShardFile> shards;
    private final CategoryIds categories;

    private ShardMerge(List<ShardFile> shards) {
        this.shards = shards;
        ShardHead first = shards.getFirst().head();
        categories = new CategoryIds(first.known(), first.ofRule(),
                shards.stream().map(shard -> shard.head().found()).reduce(new FoundCategories(Map.of()), FoundCategories::plus));
    }

    /// Empty where none of the files is a shard.
    ///
    /// @throws UnreadableJsonException when a shard is missing, there twice, of another run, or not as it was written
    public static Optional<ShardMerge> of(List<Path> files) throws UnreadableJsonException {
        List<ShardFile> found = new ArrayList<>();
        List<Path> others = new ArrayList<>();
        for (Path file : files) {
            ShardFile.read(file).ifPresentOrElse(found::add, () -> others.add(file));
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (!others.isEmpty()) {
            throw new UnreadableJsonException(others.getFirst(), ShardProblem.NO_SHARD.with(found.getFirst().file()));
        }
        return Optional.of(new ShardMerge(inOrder(found)));
    }

    private static List<ShardFile> inOrder(List<ShardFile> found) throws UnreadableJsonException {
        ShardFile first = found.getFirst();
        TreeMap<Integer, ShardFile> byNumber = new TreeMap<>();
        for (ShardFile file : found) {
            Shard shard = file.head().shard();
            if (shard.count() != first.head().shard().count() || !file.head().run().equals(first.head().run())) {
                throw new UnreadableJsonException(file.file(),
                        ShardProblem.OTHER_RUN.with(shard.toString(), first.head().shard().toString(), first.file()));
            }
            ShardFile other = byNumber.putIfAbsent(shard.number(), file);
            if (other != null) {
                throw new UnreadableJsonException(file.file(), ShardProblem.DOUBLED.with(shard.toString(), other.file()));
            }
        }
        int count = first.head().shard().count();
        List<Integer> missing = IntStream.rangeClosed(1, count).boxed().filter(number -> !byNumber.containsKey(number)).toList();
        if (!missing.isEmpty()) {
            String named = missing.stream().limit(MAX_NAMED).map(number -> number + "/" + count).collect(Collectors.joining(", "));
            throw new UnreadableJsonException(first.file(), missing.size() == 1 ? ShardProblem.ONE_MISSING.with(named)
                    : (missing.size() <= MAX_NAMED ? ShardProblem.MISSING : ShardProblem.MORE_MISSING).with(missing.size(), named));
        }
        return List.copyOf(byNumber.values());
    }

    public long images() {
        return shards.stream().mapToLong(shard -> shard.head().size().images()).sum();
    }

    public long annotations() {
        return shards.stream().mapToLong(shard -> shard.head().size().annotations()).sum();
    }

    public int categories() {
        return categories.categories().size();
    }

    /// Masks that could not be converted.
    public int failed() {
        return shards.stream().mapToInt(shard -> shard.head().size().failed()).sum();
    }

    /// Leaves the stream open.
    public void writeTo(OutputStream out) throws IOException {
        DatasetWriter.writeLines(out, this::forEachImage, this::forEachAnnotation, categories.categories());
    }

    private void forEachImage(Consumer<String> line) throws IOException {
        int[] id = new int[1];
        for (ShardFile shard : shards) {
            shard.forEach("images", image -> line.accept(EntryLine.image(image, ++id[0])));
        }
    }

    private void forEachAnnotation(Consumer<String> line) throws IOException {
        int images = 0;
        long[] id = new long[1];
        for (ShardFile shard : shards) {
            int before = images;
            Map<Integer, Integer> ids = categoryIds(shard.head());
            shard.forEach("annotations", annotation -> line.accept(EntryLine.annotation(annotation, ++id[0],
                    before + EntryLine.imageId(annotation), category -> ids.getOrDefault(category, category))));
            images += shard.head().size().images();
        }
    }

    /// The ids of all by those of a shard.
    private Map<Integer, Integer> categoryIds(ShardHead head) {
        Map<String, Integer> all = categories.categories().stream().collect(Collectors.toMap(Category::name, Category::id));
        Map<Integer, Integer> ids = new HashMap<>();
        for (Category category : new CategoryIds(head.known(), head.ofRule(), head.found()).categories()) {
            // A shard without annotations may have a category that all together do not have.
            ids.put(category.id(), all.getOrDefault(category.name(), category.id()));
        }
        return ids;
    }
}
