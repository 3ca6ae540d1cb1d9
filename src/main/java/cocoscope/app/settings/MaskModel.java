package cocoscope.app.settings;

import cocoscope.app.canvas.CategoryColors;
import cocoscope.app.canvas.PixelFacts;
import cocoscope.app.history.History;
import cocoscope.app.images.FileDiagnosis;
import cocoscope.app.images.NoticeBoard;
import cocoscope.app.images.OpenDecision;
import cocoscope.app.images.OpenImages;
import cocoscope.app.images.ShownContent;
import cocoscope.app.preview.DetectedLevels;
import cocoscope.app.preview.LivePreview;
import cocoscope.convert.OpenRecipe;
import cocoscope.convert.Recipe;
import cocoscope.diagnosis.Advice;
import cocoscope.diagnosis.AdvisedRecipe;
import cocoscope.mask.decision.Decision;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;

/// The mask that is shown: what it is, what becomes of it, and what changes that.
public record MaskModel(OpenImages images, ShownContent shown, LivePreview live, MaskFacts facts, RuleEditor rules, CategoryColors colors,
        History history, NoticeBoard notices) {
    public DetectedLevels levels() {
        return facts.levels();
    }

    public FileDiagnosis diagnosis() {
        return facts.diagnosis();
    }

    public OpenDecision decision() {
        return facts.decision();
    }

    /// The recipe that follows an advice for the file; empty where it has been followed, or cannot be.
    public Optional<Recipe> advised(Advice.Kind kind) {
        int topLevel = shown.masked().map(it -> it.mask().topLevel()).orElse(0);
        return diagnosis().property().get().flatMap(it -> AdvisedRecipe.of(recipe().get(), it, kind, topLevel));
    }

    /// What was decided on the shown mask together with all others that are open; none where it is alone, or has a rule.
    public Decision decided() {
        return decision().of(recipe().get());
    }

    /// How many masks the decision is about.
    public int decidedMasks() {
        return decided().parts().size() == 1 ? decided().parts().getFirst().masks() : 1;
    }

    /// Takes what was decided for a rule, so that no other mask changes it. Nothing happens where nothing was decided.
    public void pin() {
        OpenRecipe.pinned(recipe().get(), decided()).ifPresentOrElse(recipe()::set, rules::pin);
    }

    /// What is known of a pixel of the shown image; empty outside of it.
    public Optional<PixelFacts> pixel(int x, int y) {
        return shown.get().flatMap(image -> PixelFacts.of(image, live.conversion(), x, y));
    }

    public ObjectProperty<Recipe> recipe() {
        return shown.recipeProperty();
    }
}
