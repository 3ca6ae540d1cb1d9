package cocoscope.ui.window;

import cocoscope.app.export.ExportPlan;
import cocoscope.app.images.ImageItem;
import cocoscope.app.images.Notice;
import cocoscope.app.images.OpenedImage;
import cocoscope.app.preview.LivePreview;
import cocoscope.app.preview.Preview;
import cocoscope.app.settings.EncodingEditor;
import cocoscope.app.settings.MaskModel;
import cocoscope.app.settings.ObjectMode;
import cocoscope.batch.OrientationClash;
import cocoscope.message.Message;
import cocoscope.ui.control.Banner;
import cocoscope.ui.control.Banner.Action;
import cocoscope.ui.control.Banner.BannerKind;
import cocoscope.ui.control.FolderOpener;
import cocoscope.ui.control.Text;
import cocoscope.ui.files.PairRemedies;
import cocoscope.ui.project.ProjectActions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Puts news into words on two banners: what happened to files, and why the mask cannot be converted.
final class Notices {
    private final MaskModel model;
    private final Text text;
    private final FolderOpener folders;
    private final PairRemedies remedies;
    private final ProjectActions project;
    private final ExportPlan export;
    private final Panes panes;
    private final Banner news;
    private final Banner trouble;
    private @Nullable OpenedImage dismissed;

    /// The panes that news lead to.
    record Panes(Runnable pairing, Runnable export, Runnable failures) {}

    /// @param canvas takes the focus from a banner that goes away
    Notices(MaskModel model, Text text, FolderOpener folders, PairRemedies remedies,
            ProjectActions project, ExportPlan export, Panes panes, Node canvas) {
        this.model = model;
        this.text = text;
        this.folders = folders;
        this.remedies = remedies;
        this.project = project;
        this.export = export;
        this.panes = panes;
        news = new Banner(text, canvas);
        trouble = new Banner(text, canvas);
        trouble.setId("preview-banner");
        model.notices().property().addListener((_, _, notice) -> notice.ifPresentOrElse(this::show, news::hide));
        model.live().previewProperty().addListener((_, _, _) -> explain());
        model.shown().property().addListener((_, _, _) -> explain());
    }

    Banner news() {
        return news;
    }

    Banner trouble() {
        return trouble;
    }

    private void show(Notice notice) {
        Runnable dismiss = () -> model.notices().dismiss();
        switch (notice) {
            case Notice.Trouble trouble -> news.show(BannerKind.TROUBLE, joined(trouble.problems()), remedies.of(trouble), dismiss);
            case Notice.ChangedOnDisk(Path file) ->
                    news.show(BannerKind.WARNING, text.get("notice.changed", String.valueOf(file.getFileName())), project.changedOnDisk(),
                            dismiss);
            case Notice.Unsaved(Optional<Path> of, Instant when) -> news.show(BannerKind.INFORMATION,
                    of.map(file -> text.get("notice.unsaved", file.getFileName(), text.time(when)))
                    .orElse(text.get("notice.unsavedUntitled", text.time(when))), project.unsaved(), dismiss);
            case Notice.OpenElsewhere(Path file) ->
                    news.show(BannerKind.WARNING, text.get("notice.openElsewhere", String.valueOf(file.getFileName())), List.of(), dismiss);
            case Notice.Missing(int images, Path example) ->
                    news.show(BannerKind.WARNING, text.get("notice.missing", images, String.valueOf(example.getParent())),
                            List.of(project.relink()), dismiss);
            case Notice.NotThere(Path folder) ->
                    news.show(BannerKind.WARNING, text.get("notice.notThere", folder.getFileName()), List.of(project.relink()), dismiss);
            case Notice.Unexpected(Optional<Path> log) -> news.show(BannerKind.TROUBLE, log.map(file -> text.get("notice.unexpected", file))
                    .orElse(text.get("notice.unexpectedUnlogged")), List.of(), dismiss);
            case Notice.NothingToOpen _ -> news.show(BannerKind.WARNING, text.get("notice.nothing"), List.of(), dismiss);
            case Notice.Leftovers(int pairs, int pictures, int masks) -> news.show(BannerKind.INFORMATION,
                    text.get("notice.leftovers", pairs, pictures, masks),
                    List.of(new Action(text.get("notice.showPairing"), panes.pairing())), dismiss);
            case Notice.Exported exported -> news.show(exported.failed() > 0 ? BannerKind.WARNING : BannerKind.DONE, exported(exported),
                    exportedActions(exported), dismiss);
            case Notice.ExportCancelled _ -> news.show(BannerKind.INFORMATION, text.get("notice.exportCancelled"), List.of(), dismiss);
            case Notice.ExportFailed(Message problem, boolean isProtected) -> news.show(BannerKind.TROUBLE, text.of(problem),
                    isProtected ? List.of(chooseAnother(), new Action(text.get("notice.replaceProtected"), export::replaceProtected))
                            : List.of(chooseAnother()), dismiss);
            case Notice.ExportWaits _ -> news.show(BannerKind.WARNING, text.get("notice.exportWaits"),
                    List.of(new Action(text.get("notice.showExport"), panes.export())), dismiss);
        }
    }

    private Action chooseAnother() {
        return new Action(text.get("notice.chooseAnother"), panes.export());
    }

    private String exported(Notice.Exported exported) {
        String wrote = text.get("notice.exported", exported.images(), exported.annotations(), exported.files().size(),
                exported.target().getFileName());
        return exported.failed() == 0 ? wrote : wrote + " " + text.get("notice.exportedFailed", exported.failed());
    }

    private List<Action> exportedActions(Notice.Exported exported) {
        Action folder = new Action(text.get("notice.openFolder"), () -> folders.open(exported.folder()));
        return exported.failed() == 0 ? List.of(folder) : List.of(new Action(text.get("notice.showFailures"), panes.failures()), folder);
    }

    private String joined(List<Message> problems) {
        int more = problems.size() - 1;
        String first = text.of(problems.getFirst());
        return more > 0 ? first + " " + text.get("notice.more", more) : first;
    }

    private void explain() {
        LivePreview live = model.live();
        Optional<ImageItem> document = model.images().current();
        boolean pictureAlone = model.shown().get().filter(it -> it.masked().isEmpty()).isPresent();
        if (live.previewProperty().get() instanceof Preview.Failed failed) {
            Preview.Cause cause = failed.cause();
            Action remedy = switch (cause) {
                case NO_CLEAR_RULE, LOOKS_LIKE_A_PHOTO -> new Action(text.get("remedy.threshold"),
                        () -> model.rules().choose(ObjectMode.THRESHOLD));
                case LOOKS_LIKE_INSTANCES -> new Action(text.get("remedy.instances"), model.rules()::instancePerValue);
                case NOTHING_MAPPED -> new Action(text.get("remedy.values"), model.rules()::startOver);
                case OUT_OF_MEMORY, UNEXPECTED -> new Action(text.get("remedy.again"), live::retry);
            };
            String name = document.flatMap(ImageItem::mask).map(file -> String.valueOf(file.getFileName())).orElse("");
            int values = model.shown().get().flatMap(OpenedImage::masked).map(it -> it.histogram().size()).orElse(0);
            List<Action> actions = cause == Preview.Cause.LOOKS_LIKE_A_PHOTO && document.filter(ImageItem::isPair).isPresent()
                    ? List.of(remedies.chooseMask(document.get()), remedy) : List.of(remedy);
            trouble.show(BannerKind.WARNING, text.get("Cause." + cause.name(), name, values), actions, trouble::hide);
        } else if (pictureAlone && document.isPresent()) {
            explainPicture(document.get());
        } else {
            model.shown().get().filter(shown -> shown != dismissed).flatMap(OpenedImage::clash)
                    .ifPresentOrElse(this::explainClash, trouble::hide);
        }
    }

    private void explainPicture(ImageItem picture) {
        OptionalInt colors = model.shown().get().map(OpenedImage::photo).orElse(OptionalInt.empty());
        if (colors.isPresent()) {
            trouble.show(BannerKind.WARNING, text.get("notice.photo", picture.name(), colors.getAsInt()),
                    List.of(remedies.chooseMask(picture), new Action(text.get("remedy.itself"),
                    () -> remedies.choice().useAsMask(picture.file(), picture))),
                    trouble::hide);
        } else {
            trouble.show(BannerKind.INFORMATION, text.get("notice.needsMask", picture.name()), List.of(remedies.chooseMask(picture)),
                    trouble::hide);
        }
    }

    private void explainClash(OrientationClash clash) {
        boolean upright = model.recipe().get().encoding().upright();
        trouble.show(BannerKind.WARNING, text.get(upright ? "notice.clash.turned" : "notice.clash.stored", clash.maskFile().getFileName(),
                        clash.mask().tag(), clash.pictureFile().getFileName(), clash.picture().tag()),
                List.of(new Action(text.get(upright ? "remedy.stored" : "remedy.ORIENTATION"),
                        () -> new EncodingEditor(model.recipe()).setUpright(!upright))),
                () -> {
                    dismissed = model.shown().get().orElse(null);
                    trouble.hide();
                });
    }
}
