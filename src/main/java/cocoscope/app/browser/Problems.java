package cocoscope.app.browser;

import cocoscope.app.work.BackgroundTasks;
import cocoscope.app.work.Task;
import cocoscope.app.work.Workers;
import cocoscope.coco.index.ByteRange;
import cocoscope.coco.index.CocoIndex;
import cocoscope.coco.index.EntryText;
import cocoscope.coco.index.Subject;
import cocoscope.coco.lint.ImageFolder;
import cocoscope.coco.lint.Linter;
import cocoscope.coco.lint.RepairedFile;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.lint.finding.LintSummary;
import cocoscope.coco.tape.Edit;
import cocoscope.files.AtomicFile;
import cocoscope.files.ImageSizes;
import cocoscope.files.UnwritableFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the linter finds wrong with the file that is looked through, and its repairs. Belongs to the view's thread.
public final class Problems {
    private final BackgroundTasks linting;
    private final BackgroundTasks saving;
    private final ReadOnlyObjectWrapper<Optional<FoundProblems>> found = new ReadOnlyObjectWrapper<>(this, "found", Optional.empty());
    private BitSet annotations = new BitSet();
    private BitSet images = new BitSet();

    /// What is wrong, and the annotations and images that it is about, by their indices.
    private record Linted(FoundProblems problems, BitSet annotations, BitSet images) {}

    /// An entry before and after the repair of a finding, as JSON with a line for each member.
    public record Preview(String before, String after) {}

    Problems(Workers workers) {
        linting = new BackgroundTasks(workers);
        saving = new BackgroundTasks(workers);
    }

    /// Empty while the linter works.
    public ReadOnlyObjectProperty<Optional<FoundProblems>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// Whether the linter works; where it does not, and found nothing, it failed.
    public ReadOnlyBooleanProperty lookingProperty() {
        return linting.busyProperty();
    }

    boolean isBusy() {
        return linting.busyProperty().get() || saving.busyProperty().get();
    }

    public boolean isOfAnnotation(int annotation) {
        return annotations.get(annotation);
    }

    public boolean isOfImage(int image) {
        return images.get(image);
    }

    void forget() {
        linting.cancel();
        annotations = new BitSet();
        images = new BitSet();
        found.set(Optional.empty());
    }

    /// @param folder with the images, to check their names and sizes
    void lookThrough(CocoIndex index, Optional<Path> folder) {
        forget();
        linting.start(task -> lint(index, folder, task), result -> {
            annotations = result.annotations();
            images = result.images();
            found.set(Optional.of(result.problems()));
        }, () -> { });
    }

    private static Linted lint(CocoIndex index, Optional<Path> folder, Task task) {
        FoundProblems.Collector collector = new FoundProblems.Collector();
        BitSet ofAnnotations = new BitSet();
        BitSet ofImages = new BitSet();
        LintSummary summary = Linter.lint(index, imagesIn(folder), finding -> {
            if (task.isCancelled()) {
                throw new CancellationException();
            }
            collector.add(finding);
            index.subject(finding.path()).ifPresent(subject -> mark(index, subject, ofAnnotations, ofImages));
        });
        return new Linted(collector.finish(summary), ofAnnotations, ofImages);
    }

    private static void mark(CocoIndex index, Subject subject, BitSet ofAnnotations, BitSet ofImages) {
        switch (subject) {
            case Subject.OfAnnotation(int annotation) -> {
                ofAnnotations.set(annotation);
                ofImages.set(index.annotations().image(annotation));
            }
            case Subject.OfImage(int image) -> ofImages.set(image);
            case Subject.OfCategory _ -> { }
        }
    }

    private static ImageFolder imagesIn(Optional<Path> folder) {
        try {
            return folder.isPresent() ? new ImageSizes(folder.get()) : ImageFolder.NONE;
        } catch (IOException _) {
            return ImageFolder.NONE;
        }
    }

    /// The entry that a repair changes; nothing where there is no repair, or none of one entry.
    public static Optional<Preview> preview(CocoIndex index, Finding finding) {
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
            return Optional.of(new Preview(EntryText.ofMembers(before),
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

    /// Writes the file with all repairs that the linter has, as `lint --fix` does.
    ///
    /// @param then hears of the sentence about what went wrong, or of nothing
    public void saveRepaired(CocoIndex index, Optional<Path> folder, Path target, Consumer<Optional<String>> then) {
        saving.start(_ -> repaired(index, folder, target), then, () -> { });
    }

    private static Optional<String> repaired(CocoIndex index, Optional<Path> folder, Path target) {
        try {
            RepairedFile repaired = RepairedFile.of(index.file(), imagesIn(folder), _ -> { });
            if (!repaired.summary().readable()) {
                return Optional.of(index.file() + ": the file cannot be read any more; open it again.");
            }
            AtomicFile.write(target, repaired::writeTo);
            return Optional.empty();
        } catch (UnwritableFileException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
