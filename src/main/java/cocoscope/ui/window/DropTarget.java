package cocoscope.ui.window;

import cocoscope.app.FileOpening;
import cocoscope.app.images.DropOffer;
import cocoscope.app.project.ProjectFiles;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.Text;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Makes a whole window take files, and says beforehand what it will do with them.
final class DropTarget {
    private final FileOpening opening;
    private final ObservableBooleanValue inert;
    private final Text text;
    private final StackPane veil = new StackPane();
    private final Label title = new Label();
    private final Label detail = new Label();
    private List<Path> hovering = List.of();

    /// @param inert whether nothing is taken now
    DropTarget(FileOpening opening, ObservableBooleanValue inert, Text text, Node target) {
        this.opening = opening;
        this.inert = inert;
        this.text = text;
        title.getStyleClass().add("start-title");
        title.setId("drop-offer");
        title.setWrapText(true);
        detail.getStyleClass().add("start-hint");
        detail.setWrapText(true);
        VBox words = new VBox(8, Icon.OPEN.node("start-icon"), title, detail);
        words.setAlignment(Pos.CENTER);
        words.getStyleClass().add("drop-zone");
        words.setMaxSize(480, 220);
        Region scrim = new Region();
        scrim.getStyleClass().add("scrim");
        veil.getChildren().addAll(scrim, words);
        veil.getStyleClass().add("veil");
        veil.setVisible(false);
        veil.setMouseTransparent(true);
        target.setOnDragEntered(this::entered);
        target.setOnDragOver(this::over);
        target.setOnDragExited(_ -> leave());
        target.setOnDragDropped(this::dropped);
    }

    /// What lies over the window while files hover over it.
    Node veil() {
        return veil;
    }

    void announce(List<Path> files) {
        if (files.isEmpty()) {
            leave();
        } else {
            hover(files);
        }
    }

    private List<Path> files(Dragboard board) {
        return board.hasFiles() && !inert.get() ? board.getFiles().stream().map(File::toPath).toList() : List.of();
    }

    private void entered(DragEvent event) {
        hover(files(event.getDragboard()));
    }

    private void over(DragEvent event) {
        List<Path> files = files(event.getDragboard());
        if (!files.isEmpty()) {
            hover(files);
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void hover(List<Path> files) {
        if (files.isEmpty() || files.equals(hovering)) {
            return;
        }
        hovering = files;
        title.setText(text.get("drop.looking"));
        detail.setText("");
        veil.setVisible(true);
        opening.offer(files, offer -> {
            if (hovering.equals(files)) {
                show(offer);
            }
        });
    }

    private void leave() {
        hovering = List.of();
        veil.setVisible(false);
    }

    private void dropped(DragEvent event) {
        List<Path> files = files(event.getDragboard());
        leave();
        if (!files.isEmpty()) {
            opening.offer(files, opening::accept);
        }
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }

    private void show(DropOffer offer) {
        switch (offer) {
            case DropOffer.Nothing _ -> say(text.get("drop.nothing"), text.get("drop.nothing.detail"));
            case DropOffer.OpenProject(Path file) -> say(text.get("drop.project", ProjectFiles.nameOf(file)), "");
            case DropOffer.Inspect(Path file, var with) when with.isEmpty() -> say(text.get("drop.inspect", file.getFileName()),
                    text.get("drop.inspect.detail"));
            case DropOffer.Inspect(Path file, var with) -> say(text.get(Files.isDirectory(with.get()) ? "drop.inspectImages"
                    : "drop.compare",
                    file.getFileName(), with.get().getFileName()), "");
            case DropOffer.UseAsMask(Path mask, var document) ->
                    say(text.get("drop.mask", mask.getFileName(), document.name()), "");
            case DropOffer.Open(var documents, _, _) when documents.size() == 1 -> {
                var document = documents.getFirst();
                say(document.isPair()
                                ? text.get("drop.pair", document.name(), document.mask().get().getFileName())
                                : text.get("drop.one", document.name()), "");
            }
            case DropOffer.Open(var documents, _, _) -> {
                long pairs = documents.stream().filter(it -> it.isPair()).count();
                long lone = documents.stream().filter(it -> it.mask().isEmpty()).count();
                say(text.get("drop.many", documents.size()), text.get("drop.many.detail", pairs, lone, documents.size() - pairs - lone));
            }
        }
    }

    private void say(String what, String more) {
        title.setText(what);
        detail.setText(more);
    }
}
