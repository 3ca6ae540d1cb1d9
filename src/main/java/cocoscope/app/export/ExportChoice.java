package cocoscope.app.export;

import cocoscope.export.ExportForm;
import cocoscope.export.SplitSettings;
import cocoscope.project.ProjectExport;
import java.util.Optional;

/// What a person chose to export, and how.
///
/// @param division counts only where several images go into a form that can be divided
public record ExportChoice(ExportScope scope, ExportForm form, SplitSettings division) {
    static final ExportChoice FIRST = new ExportChoice(ExportScope.THIS_IMAGE, ExportForm.COCO, SplitSettings.NONE);

    public ExportChoice {
        form = form == ExportForm.COCO_EACH && !scope.isOfSeveral() ? ExportForm.COCO : form;
    }

    /// A project that was exported before is exported as a whole again.
    static ExportChoice of(ProjectExport settings, Optional<ExportScope> chosen) {
        ExportScope scope = settings.equals(ProjectExport.DEFAULT) ? ExportScope.THIS_IMAGE : ExportScope.ALL_IMAGES;
        return new ExportChoice(chosen.orElse(scope), settings.form(), settings.division());
    }

    public ExportChoice withScope(ExportScope other) {
        return new ExportChoice(other, form, division);
    }

    public ExportChoice withForm(ExportForm other) {
        return new ExportChoice(scope, other, division);
    }

    public ExportChoice withDivision(SplitSettings other) {
        return new ExportChoice(scope, form, other);
    }

    /// Whether a list is chosen where images are divided by one.
    public boolean isComplete() {
        return !isDivisible() || division.way() != SplitSettings.Way.LIST || division.list().isPresent();
    }

    /// Whether the next export goes to the same place. One image after the other each has a file of its own, but for a file that all are
    /// added to.
    boolean isOfOneTarget() {
        return scope.isOfSeveral() || form == ExportForm.APPEND;
    }

    public boolean isDivisible() {
        return scope.isOfSeveral() && form.isDivisible();
    }
}
