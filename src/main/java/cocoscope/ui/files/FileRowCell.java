package cocoscope.ui.files;

import cocoscope.app.images.ImageGroup;
import cocoscope.app.images.ImageGroup.Lack;
import cocoscope.app.images.ImageItem;
import cocoscope.app.images.ImageItem.State;
import cocoscope.app.library.FileRow;
import cocoscope.app.library.FileRows;
import cocoscope.app.library.Library;
import cocoscope.app.library.SurveyedImage;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.Text;
import cocoscope.ui.library.StateIcon;
import cocoscope.ui.library.ThumbnailView;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// An image with a small picture of it, its name and its state by icon and word; or one of its masks.
final class FileRowCell extends ListCell<FileRow> {
    /// The thumbnail, the icon of the state, and the space around them.
    private static final double WIDTH_BESIDE_WORDS = ThumbnailView.WIDTH + 50;

    private final Library library;
    private final Text text;
    private final PairRemedies remedies;
    private final ThumbnailView thumbnail = new ThumbnailView();
    private final Label group = new Label();
    private final Label name = new Label();
    private final Label state = new Label();
    private final StackPane icon = new StackPane();
    private final Hyperlink chooseMask = new Hyperlink();
    private final Label arrow = new Label();
    private final VBox words = new VBox(1, name, new HBox(5, icon, state), chooseMask);
    private final HBox line = new HBox(8, thumbnail, words, arrow);
    private final VBox all = new VBox(4, group, line);
    private final InvalidationListener changed = _ -> show();
    private List<ImageItem> heard = List.of();
    private String allWords = "";
    private String briefWords = "";

    FileRowCell(Library library, FileRows rows, PairRemedies remedies, Text text) {
        this.library = library;
        this.remedies = remedies;
        this.text = text;
        group.getStyleClass().add("file-group");
        chooseMask.setText(text.get("remedy.chooseMask"));
        chooseMask.getStyleClass().add("caption");
        chooseMask.setFocusTraversable(false);
        state.getStyleClass().add("caption");
        state.setMinWidth(0);
        name.setMinWidth(0);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        line.setAlignment(Pos.CENTER_LEFT);
        all.setAlignment(Pos.CENTER_LEFT);
        List.of(group, chooseMask, thumbnail, arrow).forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        arrow.setOnMousePressed(event -> {
            if (getItem() instanceof FileRow.OfImage(ImageGroup opened, _, _)) {
                rows.toggle(opened);
                event.consume();
            }
        });
        setPrefWidth(0);
        widthProperty().addListener((_, _, _) -> fit());
        library.editedProperty().addListener((_, _, _) -> show());
        library.madeProperty().addListener((_, _, made) -> made.ifPresent(it -> {
            if (getItem() instanceof FileRow.OfImage(ImageGroup shown, _, _) && Library.isOf(it.key(), shown)) {
                show();
            }
        }));
    }

    @Override
    protected void updateItem(@Nullable FileRow row, boolean empty) {
        heard.forEach(item -> {
            item.stateProperty().removeListener(changed);
            item.imageProperty().removeListener(changed);
        });
        super.updateItem(row, empty);
        heard = switch (row) {
            case FileRow.OfImage(ImageGroup shown, _, _) when !empty -> shown.items();
            case FileRow.OfMask(ImageItem item) when !empty -> List.of(item);
            case null, default -> List.of();
        };
        heard.forEach(item -> {
            item.stateProperty().addListener(changed);
            item.imageProperty().addListener(changed);
        });
        if (heard.isEmpty()) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        show();
        setGraphic(all);
    }

    private void show() {
        switch (getItem()) {
            case FileRow.OfImage image -> show(image);
            case FileRow.OfMask(ImageItem item) -> showMask(item);
            case null -> { }
        }
    }

    private void show(FileRow.OfImage row) {
        ImageGroup image = row.group();
        Optional<SurveyedImage> read = library.look(image);
        group.setVisible(row.heads());
        group.setText(text.of(image.lack()));
        thumbnail.setVisible(true);
        thumbnail.show(read.flatMap(SurveyedImage::picture));
        chooseMask.setVisible(image.lack() == Lack.MASK);
        chooseMask.setOnAction(_ -> remedies.chooseMask(image.first()).run().run());
        boolean several = image.items().size() > 1;
        arrow.setVisible(several);
        arrow.setGraphic(several ? (row.open() ? Icon.EXPANDED : Icon.COLLAPSED).node() : null);
        name.setText(image.name());
        words(image, read);
        icon.getChildren().setAll(StateIcon.of(image.state()));
        setAccessibleText(image.name() + ", " + allWords);
        setTooltip(new Tooltip(image.problem().map(text::of).orElseGet(() -> files(image.items(), read))));
        line.setPadding(Insets.EMPTY);
    }

    private void words(ImageGroup image, Optional<SurveyedImage> read) {
        String now = stateOf(image.first(), image.state());
        Optional<String> objects = read.flatMap(SurveyedImage::facts).map(it -> text.get("library.objects", it.objects()));
        boolean counts = image.state() == State.READY || image.state() == State.EXPORTED || image.state() == State.CHANGED;
        if (counts && objects.isPresent()) {
            words(image.state() == State.READY ? objects.get() : text.get("files.objectsAnd", objects.get(), now),
                    image.state() == State.READY ? objects.get() : now);
        } else if (image.items().size() > 1) {
            words(text.get("files.masks", image.items().size(), now), now);
        } else {
            words(image.first().isPair() ? text.get("files.withMask", nameOfMask(image.first()), now) : now, now);
        }
    }

    /// @param brief what is said where there is no room for all
    private void words(String all, String brief) {
        allWords = all;
        briefWords = brief;
        fit();
    }

    private void fit() {
        state.setText(allWords);
        if (state.prefWidth(-1) > getWidth() - WIDTH_BESIDE_WORDS) {
            state.setText(briefWords);
        }
    }

    private void showMask(ImageItem item) {
        group.setVisible(false);
        thumbnail.setVisible(false);
        chooseMask.setVisible(false);
        arrow.setVisible(false);
        name.setText(nameOfMask(item));
        String now = stateOf(item, item.state());
        words(item.image().category().map(category -> text.get("files.categoryOf", category, now)).orElse(now),
                item.image().category().orElse(now));
        icon.getChildren().setAll(StateIcon.of(item.state()));
        setAccessibleText(name.getText() + ", " + allWords);
        setTooltip(new Tooltip(item.problem().map(text::of).orElseGet(() -> files(List.of(item), Optional.empty()))));
        line.setPadding(new Insets(0, 0, 0, ThumbnailView.WIDTH + 8));
    }

    private String stateOf(ImageItem item, State now) {
        return item.image().recipe().isPresent() ? text.get("files.own", text.of(now)) : text.of(now);
    }

    /// The folder where the name says nothing, because the picture has it as well.
    private static String nameOfMask(ImageItem document) {
        Path mask = document.mask().orElse(document.file());
        String name = String.valueOf(mask.getFileName());
        Path folder = mask.toAbsolutePath().getParent();
        boolean sameStem = stem(name).equals(stem(document.name()));
        return sameStem && folder != null && folder.getFileName() != null ? folder.getFileName() + "/" : name;
    }

    private String files(List<ImageItem> items, Optional<SurveyedImage> read) {
        String names = items.stream().flatMap(item -> Stream.of(item.picture(), item.mask())).flatMap(Optional::stream).distinct()
                .map(Path::toString).collect(Collectors.joining("\n"));
        return read.flatMap(SurveyedImage::size).map(size -> names + "\n" + text.get("status.size", size.width(), size.height()))
                .orElse(names);
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
