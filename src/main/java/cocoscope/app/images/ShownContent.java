package cocoscope.app.images;

import cocoscope.app.history.History;
import cocoscope.app.history.ProjectProperty;
import cocoscope.convert.Recipe;
import cocoscope.mask.MaskEncoding;
import cocoscope.mask.decision.Decision;
import cocoscope.project.Project;
import cocoscope.project.ProjectImage;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// The image that is shown: what was read of its files, and what the project says of it. Belongs to the view's thread.
public final class ShownContent {
    private final History history;
    private final OpenDecision decision;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());
    private final ObjectBinding<Optional<MaskInput>> maskInput;
    private final ObjectBinding<Optional<OpenedImage>> content;
    private final ProjectProperty<Recipe> recipe;

    /// An item of the list, and what was read of its files.
    public record Shown(ImageItem item, OpenedImage content) {
        /// The file of the mask, where one was read.
        Optional<Path> maskFile() {
            return item.mask().filter(_ -> content.masked().isPresent());
        }
    }

    /// @param decision on all open masks
    public ShownContent(History history, OpenDecision decision) {
        this.history = history;
        this.decision = decision;
        // First, as the conversion should hear of another image before its forms do.
        maskInput = Bindings.createObjectBinding(() -> shown.get().flatMap(this::maskInput), shown, history.projectProperty(),
                decision.property());
        content = Bindings.createObjectBinding(() -> shown.get().map(Shown::content), shown);
        recipe = new ProjectProperty<>(this, "recipe", Bindings.createObjectBinding(this::derivedRecipe, shown, history.projectProperty()),
                changed -> history.edit(withRecipe(changed)));
    }

    private Optional<MaskInput> maskInput(Shown it) {
        Optional<ProjectImage> image = history.project().image(it.item().image().files());
        return image.flatMap(known -> it.content().masked().map(masked ->
                input(masked, known, history.project().recipeOf(known.files()))));
    }

    private MaskInput input(OpenedImage.Masked masked, ProjectImage image, Recipe of) {
        return new MaskInput(masked.mask(), image.category(), of, image.recipe().isPresent() ? Decision.NONE : decision.of(of),
                image.objectsOn(masked.layer()));
    }

    private Recipe derivedRecipe() {
        return shown.get().map(it -> history.project().recipeOf(it.item().image().files())).orElseGet(() -> history.project().recipe());
    }

    /// Stays until the files of another item have been read.
    public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// What was read of the files.
    public ObservableValue<Optional<OpenedImage>> property() {
        return content;
    }

    public Optional<OpenedImage> get() {
        return content.get();
    }

    public Optional<OpenedImage.Masked> masked() {
        return content.get().flatMap(OpenedImage::masked);
    }

    /// The mask, and what decides what becomes of it; empty where there is none.
    public ObservableValue<Optional<MaskInput>> maskInputProperty() {
        return maskInput;
    }

    /// The recipe of the image: its own, or that of all. Setting it edits the project.
    public ObjectProperty<Recipe> recipeProperty() {
        return recipe;
    }

    /// The project with another recipe for the images that the shown recipe is of.
    public Project withRecipe(Recipe changed) {
        return shown.get().map(it -> history.project().withRecipeOf(it.item().image().files(), changed))
                .orElseGet(() -> history.project().withRecipe(changed));
    }

    /// Whether all of the mask is shown, read by an encoding.
    public boolean isWholeMask(MaskEncoding encoding) {
        return content.get().filter(it -> it.isReadAs(encoding) && it.masked().map(OpenedImage.Masked::layers).orElse(1) == 1).isPresent();
    }

    void show(ImageItem item, OpenedImage read) {
        shown.set(Optional.of(new Shown(item, read)));
    }

    void clear() {
        shown.set(Optional.empty());
    }
}
