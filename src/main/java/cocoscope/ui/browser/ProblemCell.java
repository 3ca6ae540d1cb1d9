package cocoscope.ui.browser;

import cocoscope.app.browser.ProblemList;
import cocoscope.app.browser.ProblemRow;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.lint.finding.FindingText;
import cocoscope.coco.lint.finding.Severity;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.Text;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A kind of problem with the number of its findings, or one finding; each with a box to take its repair or leave it out.
final class ProblemCell extends ListCell<ProblemRow> {
    private final ProblemList problems;
    private final Text text;
    private final FindingText words;

    ProblemCell(ProblemList problems, Text text) {
        this.problems = problems;
        this.text = text;
        words = text.findings();
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            boolean boxed = event.getTarget() instanceof Node node && (node instanceof CheckBox || node.getParent() instanceof CheckBox);
            if (event.getButton() == MouseButton.PRIMARY && !boxed && getItem() instanceof ProblemRow.Group group) {
                problems.toggle(group.kind());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable ProblemRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setAccessibleText(null);
        getStyleClass().remove("problem-group");
        setGraphic(row == null || empty ? null : switch (row) {
            case ProblemRow.Group group -> group(group);
            case ProblemRow.Single single -> single(single);
            case ProblemRow.More(_, int findings) -> indented(caption(text.get("problems.more", findings)));
        });
    }

    /// As high as its sentences are at the width that the list gives it; a list asks without a width.
    @Override
    protected double computePrefHeight(double width) {
        Node lines = getGraphic();
        if (lines == null) {
            return super.computePrefHeight(width);
        }
        double room = (getWidth() > 0 ? getWidth() : getListView().getWidth()) - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + lines.prefHeight(room) + snappedBottomInset();
    }

    private Node group(ProblemRow.Group group) {
        getStyleClass().add("problem-group");
        Label title = new Label(words.title(group.kind()));
        title.getStyleClass().add("pane-title");
        boolean repairable = group.count().repairs() > 0;
        Label repair = wrapped(caption(repairable ? repair(group) : text.get("problems.noRepair")));
        Label number = new Label(text.number(group.count().findings()));
        number.getStyleClass().add("badge");
        number.setMinWidth(USE_PREF_SIZE);
        HBox second = new HBox(6, icon(group.kind().severity()), number, repair);
        second.setAlignment(Pos.TOP_LEFT);
        HBox.setHgrow(repair, Priority.ALWAYS);
        VBox lines = new VBox(2, title, second);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox line = new HBox(8, lines, (group.expanded() ? Icon.EXPANDED : Icon.COLLAPSED).node());
        line.setAlignment(Pos.CENTER_LEFT);
        setAccessibleText(title.getText() + ", " + number.getText() + ", " + repair.getText());
        if (repairable) {
            CheckBox box = box(group.included() == group.count().repairs(), title.getText());
            box.setAllowIndeterminate(group.included() > 0 && group.included() < group.count().repairs());
            box.setIndeterminate(box.isAllowIndeterminate());
            box.setOnAction(_ -> problems.include(group.kind(), group.included() < group.count().repairs()));
            line.getChildren().addFirst(box);
        } else {
            lines.getStyleClass().add("without-box");
        }
        return line;
    }

    /// Other findings of the kind may be repaired with other numbers.
    private String repair(ProblemRow.Group group) {
        String first = words.repair(group.example());
        return first.isEmpty() || group.count().repairs() == 1 ? capital(first) : text.get("problems.example", first);
    }

    private Node single(ProblemRow.Single single) {
        Finding finding = single.finding();
        Label name = new Label(finding.id().equals("null") ? finding.path() : text.get("problems.of", finding.id(), finding.path()));
        name.setMinWidth(0);
        VBox lines = new VBox(2, name);
        HBox.setHgrow(lines, Priority.ALWAYS);
        lines.setMinWidth(0);
        if (isSelected()) {
            lines.getChildren().add(wrapped(caption(sentences(finding))));
        } else {
            lines.getChildren().add(caption(capital(words.message(finding))));
        }
        HBox line = new HBox(8, lines);
        line.setAlignment(Pos.TOP_LEFT);
        if (single.accepted()) {
            line.getChildren().addFirst(Icon.DONE.node("done"));
        } else if (!finding.repair().isEmpty()) {
            CheckBox box = box(single.included(), name.getText());
            box.setOnAction(_ -> problems.include(finding, !single.included()));
            line.getChildren().addFirst(box);
        }
        setAccessibleText(name.getText() + ", " + words.message(finding));
        return indented(line);
    }

    /// A finding that is selected says more. A group keeps its nodes, or the click that selects it would be lost.
    @Override
    public void updateSelected(boolean selected) {
        super.updateSelected(selected);
        if (getItem() instanceof ProblemRow.Single) {
            updateItem(getItem(), isEmpty());
        }
    }

    private static Node indented(Node node) {
        HBox line = new HBox(node);
        line.getStyleClass().add("problem-single");
        HBox.setHgrow(node, Priority.ALWAYS);
        return line;
    }

    private static CheckBox box(boolean included, String what) {
        CheckBox box = new CheckBox();
        box.setSelected(included);
        box.setAccessibleText(what);
        box.setFocusTraversable(false);
        box.setMinWidth(USE_PREF_SIZE);
        return box;
    }

    private static Label caption(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("caption");
        label.setMinWidth(0);
        return label;
    }

    private static Label wrapped(Label label) {
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    static Node icon(Severity severity) {
        return switch (severity) {
            case UNREADABLE, ERROR -> Icon.ERROR.node("failed");
            case WARNING -> Icon.WARNING.node("changed");
        };
    }

    private static String capital(String clause) {
        return clause.isEmpty() ? clause : clause.substring(0, 1).toUpperCase(Locale.ROOT) + clause.substring(1);
    }

    private String sentences(Finding finding) {
        return Stream.of(words.message(finding), words.breaks(finding), words.repair(finding)).filter(clause -> !clause.isEmpty())
                .map(clause -> capital(clause) + ".").collect(Collectors.joining(" "));
    }
}
