package cocoscope.ui.browser;

import cocoscope.app.browser.BrowserFilter;
import cocoscope.app.browser.BrowserFilter.CrowdFilter;
import cocoscope.app.browser.BrowserFilter.Problem;
import cocoscope.app.browser.CocoBrowser;
import cocoscope.ui.control.Text;
import cocoscope.ui.control.ToText;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;

/// What is asked of the images and annotations that are listed.
final class BrowserFilterPane extends VBox {
    private static final int ANY = -1;

    private final CocoBrowser browser;
    private final Text text;
    private final ComboBox<Integer> category = new ComboBox<>();
    private final ComboBox<CrowdFilter> crowds = new ComboBox<>();
    private final ComboBox<Problem> problem = new ComboBox<>();
    private final RangeFields areas;
    private final RangeFields annotations;
    private final RangeFields ious;

    BrowserFilterPane(CocoBrowser browser, Text text) {
        super(6);
        this.browser = browser;
        this.text = text;
        setUp(category, "browser-category", "annotations.category");
        category.setConverter(new ToText<>(it -> browser.index().filter(_ -> it != ANY)
                .map(index -> SubjectNames.ofCategory(index, it, text)).orElse(text.get("browser.anyCategory"))));
        category.valueProperty().addListener((_, _, chosen) -> change(filter ->
                filter.withCategory(chosen == null || chosen == ANY ? OptionalInt.empty() : OptionalInt.of(chosen))));
        setUp(crowds, "browser-crowds", "browser.crowds");
        crowds.getItems().setAll(CrowdFilter.values());
        crowds.setConverter(new ToText<>(text::of));
        crowds.valueProperty().addListener((_, _, chosen) -> change(filter -> filter.withCrowds(chosen)));
        setUp(problem, "browser-problems", "problems.title");
        problem.setConverter(new ToText<>(this::nameOf));
        problem.valueProperty().addListener((_, _, chosen) -> change(filter -> filter.withProblem(chosen == null ? Problem.ANY : chosen)));
        areas = new RangeFields(text, "browser.areas", "browser-area", range -> change(filter -> filter.withAreas(range)));
        annotations = new RangeFields(text, "browser.annotations", "browser-count",
                range -> change(filter -> filter.withAnnotations(range)));
        ious = new RangeFields(text, "annotations.iou", "browser-iou", range -> change(filter -> filter.withIous(range)));
        getChildren().addAll(category, crowds, problem, areas, annotations, ious);
        browser.fileProperty().subscribe(this::fill);
        browser.listing().filterProperty().subscribe(this::show);
        ious.managedProperty().bind(ious.visibleProperty());
        browser.comparison().comparedProperty().subscribe(compared -> ious.setVisible(compared.isPresent()));
        fill();
    }

    private void setUp(ComboBox<?> box, String id, String name) {
        box.setId(id);
        box.setAccessibleText(text.get(name));
        box.setMaxWidth(Double.MAX_VALUE);
    }

    private String nameOf(Problem wanted) {
        return !wanted.wanted() ? text.get("browser.anyProblem") : wanted.kind()
                .map(kind -> text.get("problems.ofKind", text.findings().title(kind), browser.fileProperty().get()
                        .map(file -> file.problems().count(kind).findings()).orElse(0)))
                .orElse(text.get("browser.problemsOnly"));
    }

    private void change(UnaryOperator<BrowserFilter> change) {
        BrowserFilter now = browser.listing().filterProperty().get();
        BrowserFilter changed = change.apply(now);
        if (!changed.equals(now)) {
            browser.listing().filterProperty().set(changed);
        }
    }

    private void fill() {
        List<Integer> categories = new ArrayList<>(List.of(ANY));
        List<Problem> problems = new ArrayList<>(List.of(Problem.ANY, Problem.SOME));
        browser.fileProperty().get().ifPresent(file -> {
            for (int i = 0; i < file.index().categories().size(); i++) {
                categories.add(i);
            }
            file.problems().counts().keySet().stream().sorted().map(Problem::of).forEach(problems::add);
        });
        category.getItems().setAll(categories);
        problem.getItems().setAll(problems);
        show();
    }

    private void show() {
        BrowserFilter filter = browser.listing().filterProperty().get();
        category.setValue(filter.category().orElse(ANY));
        crowds.setValue(filter.crowds());
        problem.setValue(filter.problem());
        areas.show(filter.areas());
        annotations.show(filter.annotations());
        ious.show(filter.ious());
    }
}
