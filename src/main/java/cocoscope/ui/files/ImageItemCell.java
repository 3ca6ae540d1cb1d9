package cocoscope.ui.files;

import cocoscope.app.images.ImageItem;
import cocoscope.app.images.ImageItem.State;
import cocoscope.files.ControlCharacters;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.Text;
import cocoscope.ui.files.ImageItemFolders.Lack;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A document's name, and below it its state by icon and word.
final class ImageItemCell extends ListCell<ImageItem> {
    private final Text text;
    private final Label name = new Label();
    private final Label state = new Label();
    private final StackPane icon = new StackPane();
    private final HBox line = new HBox(8);
    private final InvalidationListener changed = _ -> showState();

    private final Label group = new Label();
    private final Hyperlink chooseMask = new Hyperlink();
    private final VBox all = new VBox(4, group, line);
    private final PairRemedies remedies;

    ImageItemCell(PairRemedies remedies, Text text) {
        this.remedies = remedies;
        this.text = text;
        group.getStyleClass().add("file-group");
        group.managedProperty().bind(group.visibleProperty());
        chooseMask.setText(text.get("remedy.chooseMask"));
        chooseMask.getStyleClass().add("caption");
        chooseMask.setFocusTraversable(false);
        chooseMask.managedProperty().bind(chooseMask.visibleProperty());
        state.getStyleClass().add("caption");
        VBox words = new VBox(1, name, state, chooseMask);
        words.setMinWidth(0);
        icon.setMinWidth(14);
        icon.setPrefWidth(14);
        line.getChildren().addAll(icon, words);
        line.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ImageItem item, boolean empty) {
        ImageItem before = getItem();
        if (before != null) {
            before.stateProperty().removeListener(changed);
            before.imageProperty().removeListener(changed);
        }
        super.updateItem(item, empty);
        if (item == null || empty) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        item.stateProperty().addListener(changed);
        item.imageProperty().addListener(changed);
        name.setText(ControlCharacters.escaped(item.name()));
        showState();
        showGroup(item);
        setGraphic(all);
    }

    /// The first of those that lack the same says what that is.
    private void showGroup(ImageItem item) {
        Lack lack = ImageItemFolders.lack(item);
        boolean first = getIndex() > 0 && ImageItemFolders.lack(getListView().getItems().get(getIndex() - 1)) != lack;
        group.setVisible(first);
        group.setText(text.of(lack));
        chooseMask.setVisible(lack == Lack.MASK);
        chooseMask.setOnAction(_ -> remedies.chooseMask(item).run().run());
    }

    /// The folder where the name says nothing, because the picture has it as well.
    private static String nameOfMask(ImageItem document) {
        Path mask = document.mask().orElseThrow();
        String name = String.valueOf(mask.getFileName());
        Path folder = mask.toAbsolutePath().getParent();
        boolean sameStem = stem(name).equals(stem(document.name()));
        return sameStem && folder != null && folder.getFileName() != null ? folder.getFileName() + "/" : name;
    }

    private static String files(ImageItem document) {
        return Stream.of(document.picture(), document.mask()).flatMap(Optional::stream).map(Path::toString).map(ControlCharacters::escaped)
                .collect(Collectors.joining("\n"));
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private void showState() {
        ImageItem document = getItem();
        if (document == null) {
            return;
        }
        State now = document.state();
        String words = document.image().recipe().isPresent() ? text.get("files.own", text.of(now)) : text.of(now);
        state.setText(document.isPair()
                ? text.get("files.withMask", nameOfMask(document), words) : words);
        icon.getChildren().setAll(switch (now) {
            case NO_MASK -> Icon.EMPTY.node("muted");
            case READY -> Icon.READY.node("ready");
            case CHANGED -> Icon.PENCIL.node("changed");
            case EXPORTED -> Icon.DONE.node("done");
            case EMPTY -> Icon.INFORMATION.node("muted");
            case MISSING -> Icon.WARNING.node("failed");
            case ERROR -> Icon.ERROR.node("failed");
        });
        setAccessibleText(name.getText() + ", " + state.getText());
        setTooltip(new Tooltip(document.problem().isEmpty() ? files(document) : document.problem()));
    }
}
