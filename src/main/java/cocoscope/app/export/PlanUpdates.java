package cocoscope.app.export;

import cocoscope.app.history.History;
import cocoscope.app.images.OpenImages;
import cocoscope.app.preview.LivePreview;

/// Keeps a plan that somebody looks at true while the work goes on beside it.
public final class PlanUpdates {
    private final ExportPlan plan;

    public PlanUpdates(ExportPlan plan, History history, OpenImages images, LivePreview live) {
        this.plan = plan;
        history.projectProperty().addListener((_, before, now) -> update(!before.withExport(now.export()).equals(now)));
        images.currentProperty().addListener((_, _, _) -> update(!scope().isOfSeveral()));
        live.selectionProperty().addListener((_, _, _) -> update(scope() == ExportScope.SELECTED));
    }

    private ExportScope scope() {
        return plan.choiceProperty().get().scope();
    }

    private void update(boolean concerned) {
        if (concerned && plan.stateProperty().get().isOpen() && !plan.run().isRunning()) {
            plan.begin();
        }
    }
}
