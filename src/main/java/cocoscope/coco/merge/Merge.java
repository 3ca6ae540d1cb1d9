package cocoscope.coco.merge;

import cocoscope.coco.UnreadableJsonException;
import cocoscope.coco.lint.finding.FileErrors;
import cocoscope.coco.tape.Edit;
import cocoscope.coco.tape.EditedCopy;
import cocoscope.coco.tape.EntryReader.Member;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.Quotes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Several data sets as one: categories by their names, images by their file names, annotations with other ids only where these are
/// taken. Entries are copied byte by byte but for their ids and references, so that nothing else of them can change.
///
/// Files are read twice, and annotations are never held.
public final class Merge {
    private final List<MergeInput> inputs;
    private final Consumer<Conflict> conflicts;
    private final Map<String, MergedList> lists = new HashMap<>();
    private long annotations;

    private Merge(List<MergeInput> inputs, Consumer<Conflict> conflicts) {
        this.inputs = inputs;
        this.conflicts = conflicts;
        MergeInput.NAMED.forEach(list -> lists.put(list, MergedList.of(list, inputs, conflicts)));
    }

    /// @param files     two or more
    /// @param conflicts takes what contradicts, now and while the data set is written
    /// @throws UnreadableJsonException when a file is no data set
    public static Merge of(List<Path> files, Consumer<Conflict> conflicts) throws UnreadableJsonException {
        List<MergeInput> inputs = new ArrayList<>();
        for (Path file : files) {
            inputs.add(MergeInput.read(file));
        }
        return new Merge(inputs, conflicts);
    }

    /// What is wrong with entries of the files. Annotations that refer to nothing are left out; all others are
    /// copied as they are.
    public List<FileErrors> errors() {
        return inputs.stream().filter(input -> !input.errors().isEmpty()).map(input -> new FileErrors(input.file(), input.errors()))
                .toList();
    }

    public long images() {
        return list("images").size();
    }

    public long categories() {
        return list("categories").size();
    }

    /// Of what was written last.
    public long annotations() {
        return annotations;
    }

    private MergedList list(String name) {
        return Optional.ofNullable(lists.get(name)).orElseThrow();
    }

    /// Writes the same bytes for the same files; leaves the stream open.
    ///
    /// @throws IOException also when a file is another one by now
    public void writeTo(OutputStream out) throws IOException {
        Map<String, Integer> members = new LinkedHashMap<>();
        for (int file = 0; file < inputs.size(); file++) {
            for (Member member : inputs.get(file).members()) {
                members.putIfAbsent(member.name(), file);
            }
        }
        String separator = "{\n  ";
        for (Map.Entry<String, Integer> member : members.entrySet()) {
            write(out, separator + Quotes.json(member.getKey()) + ": ");
            if (lists.containsKey(member.getKey()) || member.getKey().equals(MergeInput.ANNOTATIONS)) {
                writeList(member.getKey(), out);
            } else {
                writeMember(member.getKey(), member.getValue(), out);
            }
            separator = ",\n  ";
        }
        write(out, "\n}\n");
    }

    private void writeMember(String name, int file, OutputStream out) throws IOException {
        Member member = member(name, file).orElseThrow();
        try (EditedCopy copy = new EditedCopy(inputs.get(file).text(), member.start(), out)) {
            copy.copyTo(member.end());
        }
        Fingerprint first = inputs.get(file).others().get(name);
        // Every program describes its files in its own words.
        for (MergeInput input : name.equals("info") ? List.<MergeInput>of() : inputs.subList(file + 1, inputs.size())) {
            if (input.others().containsKey(name) && !input.others().get(name).equals(first)) {
                conflicts.accept(new Conflict(Conflict.Kind.MEMBER, input.file(), "$." + name, name, "",
                        inputs.get(file).file().toString()));
            }
        }
    }

    private Optional<Member> member(String name, int file) {
        return inputs.get(file).members().stream().filter(member -> member.name().equals(name)).findFirst();
    }

    private void writeList(String name, OutputStream out) throws IOException {
        boolean ofAnnotations = name.equals(MergeInput.ANNOTATIONS);
        ListWriter writer = new ListWriter(out, ofAnnotations ? new MergedAnnotations(inputs, list("images"), list("categories"), conflicts)
                : (file, index, entry) -> edits(list(name), file, index, entry));
        for (int file = 0; file < inputs.size(); file++) {
            Optional<Member> member = member(name, file);
            if (member.isPresent()) {
                writer.append(inputs.get(file).text(), member.get().start(), file);
            }
        }
        long entries = writer.finish();
        annotations = ofAnnotations ? entries : annotations;
    }

    /// Of an image, which may refer to a license, a category, or a license.
    private Optional<List<Edit>> edits(MergedList list, int file, long index, JsonTokens entry) {
        return list.isWritten(file, index) ? Optional.of(new NewIds(entry)
                .replace(entry.member(0, "id"), id -> list.idOfEntry(file, index, id))
                .replace(entry.member(0, "license"), license -> list("licenses").id(file, license)).edits()) : Optional.empty();
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
