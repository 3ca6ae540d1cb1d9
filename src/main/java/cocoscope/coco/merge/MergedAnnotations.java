package cocoscope.coco.merge;

import cocoscope.coco.tape.Edit;
import cocoscope.coco.tape.EntryReader;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.LenientJson;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// Gives annotations the new ids of their images and categories, and new ids of their own where these are taken; leaves out what is
/// there already, and what refers to nothing.
final class MergedAnnotations implements EntryEdits {
    private final List<MergeInput> inputs;
    private final MergedList images;
    private final MergedList categories;
    private final Consumer<Conflict> conflicts;
    private final FreeIds numbering;
    private final Duplicates duplicates = new Duplicates();
    private int lastFile;

    MergedAnnotations(List<MergeInput> inputs, MergedList images, MergedList categories, Consumer<Conflict> conflicts) {
        this.inputs = inputs;
        this.images = images;
        this.categories = categories;
        this.conflicts = conflicts;
        numbering = new FreeIds(inputs.stream().mapToLong(MergeInput::maxId).max().orElse(0));
    }

    @Override
    public Optional<List<Edit>> of(int file, long index, JsonTokens entry) {
        if (file != lastFile) {
            duplicates.nextFile();
            lastFile = file;
        }
        MergeInput input = inputs.get(file);
        int imageAt = entry.member(0, "image_id");
        OptionalLong oldImage = LenientJson.wholeNumber(entry, imageAt);
        List<Integer> references = CategoryReferences.of(entry);
        if (!input.hasImage(oldImage) || !references.stream().allMatch(at -> input.hasCategory(LenientJson.wholeNumber(entry, at)))) {
            // The linter has an error for it.
            return Optional.empty();
        }
        long image = images.id(file, oldImage.getAsLong());
        if (images.isShared(image)) {
            long category = LenientJson.wholeNumber(entry, entry.member(0, "category_id")).orElse(0);
            if (duplicates.isDuplicate(entry, image, categories.id(file, category))) {
                conflicts.accept(new Conflict(Conflict.Kind.DUPLICATE, input.file(), EntryReader.path(MergeInput.ANNOTATIONS, index),
                        entry.literal(entry.member(0, "id")), "", ""));
                return Optional.empty();
            }
        }
        NewIds ids = new NewIds(entry).replace(entry.member(0, "id"), numbering::keep).replace(imageAt, _ -> image);
        for (int reference : references) {
            ids.replace(reference, id -> categories.id(file, id));
        }
        return Optional.of(ids.edits());
    }
}
