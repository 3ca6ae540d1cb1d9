package cocoscope.app.browser;

import cocoscope.coco.browse.CocoIndex;
import cocoscope.coco.browse.Extent;
import cocoscope.coco.browse.Subject;
import cocoscope.coco.lint.Finding;
import cocoscope.coco.lint.ImageFolder;
import cocoscope.coco.lint.LintSummary;
import cocoscope.coco.lint.Linter;
import cocoscope.coco.lint.RepairedFile;
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
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the linter finds wrong with the file that is looked through, and its repairs. Belongs to the view's thread.
public final class Problems {
    private final Executor background;
    private final Executor view;
    private final ReadOnlyObjectWrapper<Optional<FoundProblems>> found = new ReadOnlyObjectWrapper<>(this, "found", Optional.empty());
    /// Also read by the linter's thread, which gives up when it is another one.
    private volatile int turn;
    private int running;
    private BitSet annotations = new BitSet();
    private BitSet images = new BitSet();

    /// An entry before and after the repair of a finding, as JSON.
    public record Preview(String before, String after) {}

    Problems(Executor background, Executor view) {
        this.background = background;
        this.view = view;
    }

    /// Empty while the linter works.
    public ReadOnlyObjectProperty<Optional<FoundProblems>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    boolean isBusy() {
        return running > 0;
    }

    public boolean isOfAnnotation(int annotation) {
        return annotations.get(annotation);
    }

    public boolean isOfImage(int image) {
        return images.get(image);
    }

    void forget() {
        turn++;
        annotations = new BitSet();
        images = new BitSet();
        found.set(Optional.empty());
    }

    /// @param folder with the images, to compare their names and sizes
    void lookThrough(CocoIndex index, Optional<Path> folder) {
        forget();
        int now = turn;
        running++;
        background.execute(() -> {
            BitSet ofAnnotations = new BitSet();
            BitSet ofImages = new BitSet();
            FoundProblems.Collector collector = new FoundProblems.Collector();
            try {
                LintSummary summary = Linter.lint(index.file(), imagesIn(folder), finding -> {
                    if (now != turn) {
                        throw new CancellationException();
                    }
                    collector.add(finding);
                    index.subject(finding.path()).ifPresent(subject -> mark(index, subject, ofAnnotations, ofImages));
                });
                FoundProblems result = collector.finish(summary);
                view.execute(() -> publish(now, result, ofAnnotations, ofImages));
            } catch (CancellationException _) {
                // Another file, or another folder, is looked through by now.
            } finally {
                view.execute(() -> running--);
            }
        });
    }

    private void publish(int now, FoundProblems result, BitSet ofAnnotations, BitSet ofImages) {
        if (now == turn) {
            annotations = ofAnnotations;
            images = ofImages;
            found.set(Optional.of(result));
        }
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
        Optional<Extent> entry = index.subject(finding.path()).map(subject -> switch (subject) {
            case Subject.OfImage(int image) -> index.images().extent(image);
            case Subject.OfCategory(int category) -> index.categories().extent(category);
            case Subject.OfAnnotation(int annotation) -> index.annotations().extent(annotation);
        });
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        try {
            String before = index.text(entry.get());
            return Optional.of(new Preview(before, finding.repair().isEmpty() ? before : repaired(before, entry.get(), finding.repair())));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// Edits may reach beyond the entry, to the comma after one that is removed.
    private static String repaired(String before, Extent entry, List<Edit> edits) {
        byte[] bytes = before.getBytes(StandardCharsets.UTF_8);
        StringBuilder after = new StringBuilder();
        int at = 0;
        for (Edit edit : edits.stream().sorted(Comparator.comparingLong(Edit::start)).toList()) {
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
        running++;
        background.execute(() -> {
            Optional<String> trouble = Optional.empty();
            try {
                RepairedFile repaired = RepairedFile.of(index.file(), imagesIn(folder), _ -> { });
                if (repaired.summary().readable()) {
                    AtomicFile.write(target, repaired::writeTo);
                } else {
                    trouble = Optional.of(index.file() + ": the file cannot be read any more; open it again.");
                }
            } catch (UnwritableFileException e) {
                trouble = Optional.of(String.valueOf(e.getMessage()));
            }
            Optional<String> told = trouble;
            view.execute(() -> {
                running--;
                then.accept(told);
            });
        });
    }
}
