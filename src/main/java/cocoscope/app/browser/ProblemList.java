package cocoscope.app.browser;

import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.lint.finding.FindingKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The problems of the open file as a person looks through them: one group per kind, which opens to its findings. Belongs to the view's
/// thread.
public final class ProblemList {
    private final CocoBrowser browser;
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(this, "order", Order.SEVERITY);
    private final Set<FindingKind> expanded = EnumSet.noneOf(FindingKind.class);
    private final ObservableList<ProblemRow> rows = FXCollections.observableArrayList();
    private final ObservableList<ProblemRow> view = FXCollections.unmodifiableObservableList(rows);

    /// How the kinds are ordered.
    public enum Order {
        /// Errors first, then as [#NUMBER].
        SEVERITY,
        /// The most frequent first.
        NUMBER,
        /// As they come up in the file.
        FILE
    }

    public ProblemList(CocoBrowser browser) {
        this.browser = browser;
        browser.fileProperty().addListener((_, before, now) -> {
            if (before.map(BrowsedFile::index).equals(now.map(BrowsedFile::index))) {
                list();
            } else {
                expanded.clear();
                list();
            }
        });
        browser.reviews().reviewProperty().addListener((_, _, _) -> list());
        order.addListener((_, _, _) -> list());
        list();
    }

    public ObservableList<ProblemRow> rows() {
        return view;
    }

    public ObjectProperty<Order> orderProperty() {
        return order;
    }

    /// Opens a group, or closes it.
    public void toggle(FindingKind kind) {
        if (!expanded.remove(kind)) {
            expanded.add(kind);
        }
        list();
    }

    /// Whether all repairs of a kind are written.
    public void include(FindingKind kind, boolean included) {
        browser.reviews().change(review -> review.withRepairs(review.repairs().with(kind, included)));
    }

    /// Whether the repair of a finding is written.
    public void include(Finding finding, boolean included) {
        browser.reviews().change(review -> review.withRepairs(review.repairs().with(finding, included)));
    }

    private void list() {
        List<ProblemRow> now = browser.reviewed().map(this::rows).orElse(List.of());
        if (now.size() != rows.size()) {
            rows.setAll(now);
            return;
        }
        for (int row = 0; row < now.size(); row++) {
            if (!now.get(row).equals(rows.get(row))) {
                rows.set(row, now.get(row));
            }
        }
    }

    private List<ProblemRow> rows(ReviewedFile reviewed) {
        FoundProblems found = reviewed.file().problems();
        Map<FindingKind, List<Finding>> byKind = new LinkedHashMap<>();
        found.findings().forEach(finding -> byKind.computeIfAbsent(finding.kind(), _ -> new ArrayList<>()).add(finding));
        List<ProblemRow> listed = new ArrayList<>();
        byKind.entrySet().stream().sorted(Map.Entry.comparingByKey(comparator(found))).forEach(ofKind -> {
            FindingKind kind = ofKind.getKey();
            List<Finding> findings = ofKind.getValue();
            FoundProblems.Count count = found.count(kind);
            List<ProblemRow.Single> singles = findings.stream().map(finding -> single(reviewed, finding)).toList();
            int accepted = (int) singles.stream().filter(it -> it.accepted()
                    && reviewed.review().repairs().includes(it.finding(), found.removals().contains(it.finding()))).count();
            listed.add(new ProblemRow.Group(kind, count, findings.getFirst(),
                    reviewed.review().repairs().count(kind, found) - accepted, expanded.contains(kind)));
            if (expanded.contains(kind)) {
                listed.addAll(singles);
                if (count.findings() > singles.size()) {
                    listed.add(new ProblemRow.More(kind, count.findings() - singles.size()));
                }
            }
        });
        return listed;
    }

    private static ProblemRow.Single single(ReviewedFile reviewed, Finding finding) {
        return new ProblemRow.Single(finding, reviewed.review().includes(reviewed.file().index(), finding,
                reviewed.file().problems().removals().contains(finding)), reviewed.review().accepts(reviewed.file().index(), finding));
    }

    private Comparator<FindingKind> comparator(FoundProblems found) {
        Comparator<FindingKind> byNumber = Comparator.comparingInt((FindingKind kind) -> found.count(kind).findings()).reversed();
        return switch (order.get()) {
            case SEVERITY -> Comparator.comparing(FindingKind::severity).thenComparing(byNumber);
            case NUMBER -> byNumber;
            case FILE -> (_, _) -> 0;
        };
    }
}
