package cocoscope.app.export;

import cocoscope.app.history.History;
import cocoscope.app.history.ProjectProperty;
import cocoscope.export.ExportForm;
import cocoscope.project.ProjectExport;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What is exported, in which form and where to. The project holds form, division and places; the scope is chosen anew in each window.
final class ExportSettings {
    private final History history;
    private final ExportSource source;
    private final BiConsumer<ExportChoice, ExportChoice> changed;
    private final ObjectProperty<Optional<ExportScope>> scope = new SimpleObjectProperty<>(this, "scope", Optional.empty());
    private final ProjectProperty<ExportChoice> choice;
    private final ReadOnlyObjectWrapper<@Nullable Path> target = new ReadOnlyObjectWrapper<>(this, "target");

    /// @param changed hears of each choice of a person, and before it of the one that it replaces
    ExportSettings(History history, ExportSource source, BiConsumer<ExportChoice, ExportChoice> changed) {
        this.history = history;
        this.source = source;
        this.changed = changed;
        choice = new ProjectProperty<>(this, "choice", Bindings.createObjectBinding(
                () -> ExportChoice.of(history.project().export(), scope.get()), scope, history.projectProperty()), this::choose);
        history.restartsProperty().addListener((_, _, _) -> scope.set(Optional.empty()));
    }

    private void choose(ExportChoice now) {
        ExportChoice before = choice.get();
        scope.set(Optional.of(now.scope()));
        if (now.form() != before.form() || !now.division().equals(before.division())) {
            history.amend(it -> it.withExport(new ProjectExport(now.form(), it.export().targets(), now.division())));
        }
        changed.accept(before, now);
    }

    ObjectProperty<ExportChoice> choiceProperty() {
        return choice;
    }

    ExportChoice choice() {
        return choice.get();
    }

    /// The file that is written, or the folder of the files.
    ReadOnlyObjectProperty<@Nullable Path> targetProperty() {
        return target.getReadOnlyProperty();
    }

    /// Chooses what is exported before anything is prepared.
    void choose(ExportScope wanted) {
        scope.set(Optional.of(wanted));
    }

    /// Keeps the scope if there is anything to export of it, and falls back to this image, then to all.
    void choosePossibleScope() {
        ExportScope chosen = choice().scope();
        ExportScope possible = source.offers(chosen) ? chosen
                : source.offers(ExportScope.THIS_IMAGE) ? ExportScope.THIS_IMAGE : ExportScope.ALL_IMAGES;
        scope.set(Optional.of(possible));
    }

    /// Writes to another place than the suggested one.
    void chooseTarget(Path chosen) {
        if (choice().isOfOneTarget()) {
            ProjectExport now = history.project().export();
            Map<ExportForm, Path> targets = new HashMap<>(now.targets());
            targets.put(choice().form(), chosen);
            history.amend(it -> it.withExport(new ProjectExport(now.form(), targets, now.division())));
        }
        target.set(chosen);
    }

    /// Goes back to the place of the last export of that form, or else to one beside the images.
    void suggestTarget(ExportNames names) {
        ExportChoice now = choice();
        Path suggested = names.target(now, source.items(now.scope()), source.selected().lead() + 1);
        target.set(now.isOfOneTarget() ? history.project().export().targets().getOrDefault(now.form(), suggested) : suggested);
    }
}
