package cocoscope.app.browser;

import cocoscope.coco.index.CocoIndex;
import cocoscope.coco.lint.ImageFolder;
import cocoscope.coco.lint.Linter;
import cocoscope.coco.lint.Linter.Linted;
import cocoscope.coco.lint.finding.LintSummary;
import cocoscope.coco.tape.RefusedFileException;
import cocoscope.coco.tape.SourceText;
import cocoscope.files.ImagePlaces;
import cocoscope.files.ImageSizes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleConsumer;

/// A COCO file that is open: what one reading of it told.
///
/// @param problems what the linter finds
/// @param places   where its images are looked for
public record BrowsedFile(Linted linted, Statistics statistics, FoundProblems problems, ImagePlaces places) {
    /// Reads a file once, for all that is shown of it.
    ///
    /// @param progress hears of the share that is read, 0..1, on the thread that reads
    /// @throws RefusedFileException when it cannot be read as COCO
    static BrowsedFile open(Path file, ImagePlaces places, DoubleConsumer progress) throws RefusedFileException {
        AtomicReference<FoundProblems.Collector> collector = new AtomicReference<>();
        Linted linted = Linter.open(SourceText.of(file).reporting(progress), imagesIn(places.chosen()),
                index -> collector.updateAndGet(_ -> new FoundProblems.Collector(index)));
        return new BrowsedFile(linted, Statistics.of(linted.index()), collector.get().finish(linted.summary()), places);
    }

    /// The same file with the names that another has for its images and categories; for results, which name them by ids only.
    ///
    /// @throws RefusedFileException when the other file cannot be read as COCO
    BrowsedFile describedBy(Path other) throws RefusedFileException {
        CocoIndex described = index().describedBy(CocoIndex.read(other));
        return new BrowsedFile(new Linted(described, linted.summary(), linted.errors(), linted.unusable()), Statistics.of(described),
                problems, places.andAround(other));
    }

    /// The same file whose images are looked for in a folder first, and are checked against what is there.
    BrowsedFile withImagesIn(Path folder) {
        ImagePlaces more = places.andIn(folder);
        FoundProblems.Collector collector = new FoundProblems.Collector(index());
        LintSummary summary = Linter.lint(index(), imagesIn(more.chosen()), collector);
        return new BrowsedFile(linted, statistics, collector.finish(summary), more);
    }

    static ImageFolder imagesIn(Optional<Path> folder) {
        try {
            return folder.isPresent() ? new ImageSizes(folder.get()) : ImageFolder.NONE;
        } catch (IOException _) {
            return ImageFolder.NONE;
        }
    }

    public CocoIndex index() {
        return linted.index();
    }
}
