package cocoscope.app.browser;

import cocoscope.app.browser.ShownImage.ShownAnnotation;
import cocoscope.app.canvas.DistinctColors;
import cocoscope.app.library.ThumbnailPainter;
import cocoscope.app.library.Thumbnails;
import cocoscope.app.work.Workers;
import cocoscope.coco.edit.AnnotationEdits;
import cocoscope.decode.samples.Picture;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.Comparator;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/// Small pictures of the images of the open file with their annotations. Belongs to the view's thread.
public final class BrowserThumbnails {
    private final Thumbnails<Subject, Picture> thumbnails;

    private record Subject(ShownImage.Request image, AnnotationEdits edits) {}

    BrowserThumbnails(Workers workers) {
        thumbnails = new Thumbnails<>(workers, BrowserThumbnails::paint);
    }

    /// Changes whenever a thumbnail was made.
    public ObservableValue<?> madeProperty() {
        return thumbnails.madeProperty();
    }

    /// A small picture of an image, by its index, where it is made already; else it will be.
    public Optional<Picture> get(ReviewedFile reviewed, int image) {
        BrowsedFile file = reviewed.file();
        return thumbnails.get(new Subject(new ShownImage.Request(file.index(), image, file.places()), reviewed.review().edits()));
    }

    /// Small annotations lie over large ones.
    private static Picture paint(Subject subject) {
        ShownImage shown = ShownImage.read(subject.image);
        ThumbnailPainter painter = new ThumbnailPainter(shown.width(), shown.height());
        shown.picture().ifPresent(painter::picture);
        shown.items().stream().filter(item -> item.runs().isPresent() && !subject.edits.deleted().contains(item.annotation()))
                .sorted(Comparator.comparingLong((ShownAnnotation item) -> item.runs().map(RunLengthEncoding::area).orElse(0L)).reversed())
                .forEach(item -> painter.object(item.runs().orElseThrow(), DistinctColors.rgb(subject.edits.category(item.annotation())
                        .orElseGet(() -> shown.index().annotations().category(item.annotation())))));
        return painter.paint();
    }
}
