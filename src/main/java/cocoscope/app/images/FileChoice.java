package cocoscope.app.images;

import cocoscope.app.history.History;
import cocoscope.app.work.BackgroundTasks;
import cocoscope.diagnosis.Advice;
import cocoscope.diagnosis.AdvisedRecipe;
import cocoscope.project.ProjectImage;
import java.nio.file.Path;
import java.util.Optional;

/// Which files an image is made of, where a person decides otherwise.
public record FileChoice(OpenImages images, History history, NoticeBoard notices, BackgroundTasks work) {
    /// Uses a file as the mask of an image.
    public void useAsMask(Path mask, ImageItem item) {
        replace(item, new ProjectImage.Files(Optional.of(item.file()), Optional.of(mask)));
    }

    /// Forgets the picture that a mask was paired with.
    public void useMaskAlone(ImageItem item) {
        replace(item, new ProjectImage.Files(Optional.empty(), item.mask()));
    }

    /// Takes an advice for a file that could not be read, and reads it.
    public void readBy(Advice.Kind advice, ImageItem item) {
        ProjectImage.Files files = item.image().files();
        notices.dismiss();
        AdvisedRecipe.ofHeaders(images.recipeOf(item), advice)
                .ifPresent(recipe -> history.edit(history.project().withRecipeOf(files, recipe)));
        if (images.current().filter(it -> it == item).isPresent()) {
            images.read(item);
        } else {
            images.select(item);
        }
    }

    private void replace(ImageItem item, ProjectImage.Files files) {
        ProjectImage image = item.image().withFiles(files);
        var encoding = images.recipeOf(item).encoding();
        work.run(() -> ImageReading.of(new ImageItem(image), encoding, 0), reading -> reading.content().ifPresentOrElse(
                read -> images.replace(item, image, read), () -> reading.problem().ifPresent(notices::complain)));
    }
}
