package cocoscope.app.preview;

import cocoscope.app.images.OpenedImage;
import cocoscope.app.images.ShownContent;
import cocoscope.app.work.LatestTask;
import cocoscope.app.work.Workers;
import cocoscope.convert.ReadingComparison;
import cocoscope.convert.Recipe;
import cocoscope.decode.samples.Picture;
import cocoscope.mask.Mask;
import cocoscope.mask.level.Reading;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What each reading makes of the mask that is shown, as pictures to look at side by side. Belongs to the view's thread; masks
/// are read in the background, which may take seconds.
public final class ReadingComparisonModel {
    /// @param picture the mask as it is read
    /// @param changed pixels whose value became another one
    public record Tile(Reading.Method method, int components, long changed, Picture picture) {}

    /// @param tiles none where there are no levels to read by
    public record Compared(Mask mask, Recipe recipe, ReadingComparison comparison, List<Tile> tiles) {
        public Compared {
            tiles = List.copyOf(tiles);
        }

        /// The method that the automatic reading picks.
        public Reading.Method automatic() {
            return comparison.automatic().method();
        }
    }

    private record Request(Mask mask, Recipe recipe, boolean marked, Optional<Compared> known) {}

    private final ShownContent shown;
    private final ReadOnlyObjectWrapper<Optional<Compared>> compared = new ReadOnlyObjectWrapper<>(this, "compared", Optional.empty());
    private final LatestTask<Request, Compared> comparisons;

    public ReadingComparisonModel(ShownContent shown, Workers workers) {
        this.shown = shown;
        comparisons = new LatestTask<>(workers, ReadingComparisonModel::compare, result -> compared.set(Optional.of(result)));
    }

    /// Empty while the mask is being read.
    public ReadOnlyObjectProperty<Optional<Compared>> property() {
        return compared.getReadOnlyProperty();
    }

    /// @param marked whether changed pixels are painted over
    public void show(boolean marked) {
        shown.masked().map(OpenedImage.Masked::mask).ifPresent(mask ->
                comparisons.request(new Request(mask, shown.recipeProperty().get(), marked, compared.get())));
    }

    public void use(Reading.Method method) {
        Recipe recipe = shown.recipeProperty().get();
        shown.recipeProperty().set(recipe.withReading(recipe.reading().withMethod(method)));
    }

    /// Forgets the pictures, which are large.
    public void close() {
        comparisons.drop();
        compared.set(Optional.empty());
    }

    private static Compared compare(Request request) {
        ReadingComparison comparison = request.known.filter(it -> it.mask == request.mask && it.recipe.equals(request.recipe))
                .map(Compared::comparison).orElseGet(() -> ReadingComparison.of(request.mask, request.recipe));
        List<Tile> tiles = comparison.choices().stream().map(choice -> new Tile(choice.method(), choice.components(), choice.changed(),
                ReadingPicture.of(request.mask, choice.read().mask(), request.marked))).toList();
        return new Compared(request.mask, request.recipe, comparison, tiles);
    }
}
