package cocoscope.app.export;

import cocoscope.app.images.ImageItem;
import cocoscope.app.images.OpenImages;
import cocoscope.app.images.ShownContent;
import cocoscope.app.library.Library;
import cocoscope.app.preview.LivePreview;
import cocoscope.app.preview.Preview;
import cocoscope.app.preview.RegionSelection;
import cocoscope.convert.Conversion;
import cocoscope.convert.Recipe;
import cocoscope.mask.object.ObjectDecision;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What there is to export of the images that are open.
record ExportSource(OpenImages images, Library library, ShownContent shown, LivePreview live) {
    /// The images that have a mask.
    List<ImageItem> items(ExportScope scope) {
        List<ImageItem> withMask = images.items().stream().filter(item -> item.mask().isPresent()).toList();
        Optional<ImageItem> selected = images.current();
        return switch (scope) {
            case ALL_IMAGES -> withMask;
            case TICKED_IMAGES -> withMask.stream().filter(ticked()::contains).toList();
            case THIS_IMAGE -> withMask.stream().filter(item -> selected.filter(it -> it.mask().isPresent() && it.file()
                    .equals(item.file())).isPresent()).toList();
            case SELECTED -> withMask.stream().filter(item -> item == selected.orElse(null)).toList();
        };
    }

    boolean offers(ExportScope scope) {
        boolean single = !items(ExportScope.THIS_IMAGE).isEmpty();
        return switch (scope) {
            case SELECTED -> single && !selected().isEmpty();
            case THIS_IMAGE -> single;
            case TICKED_IMAGES -> !items(scope).isEmpty();
            case ALL_IMAGES -> items(scope).size() > (single ? 1 : 0);
        };
    }

    /// Images without a mask, which an export of several leaves out.
    int withoutMask(ExportScope scope) {
        return switch (scope) {
            case ALL_IMAGES -> images.items().size() - items(scope).size();
            case TICKED_IMAGES -> ticked().size() - items(scope).size();
            case THIS_IMAGE, SELECTED -> 0;
        };
    }

    private Set<ImageItem> ticked() {
        return library.tickedProperty().get().stream().flatMap(group -> group.items().stream()).collect(Collectors.toSet());
    }

    /// Pictures and masks, which nothing is written over.
    List<Path> files() {
        return images.items().stream().flatMap(item -> Stream.concat(item.picture().stream(), item.mask().stream())).toList();
    }

    RegionSelection selected() {
        return live.selectionProperty().get();
    }

    /// The conversion that is shown, where it is all of the image by this recipe and these decisions on single objects.
    Optional<Conversion> converted(Recipe recipe, List<ObjectDecision> objects) {
        return shown.isWholeMask(recipe.encoding())
                && live.previewProperty().get() instanceof Preview.Ready(Conversion result) && result.recipe().equals(recipe)
                && result.objects().decisions().decisions().equals(objects)
                ? Optional.of(result) : Optional.empty();
    }
}
