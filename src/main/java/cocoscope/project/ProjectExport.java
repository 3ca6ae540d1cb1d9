package cocoscope.project;

import cocoscope.export.ExportForm;
import cocoscope.export.SplitSettings;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// How a project is exported.
///
/// @param targets the file, or the folder of the files, of each form that a person chose one for
public record ProjectExport(ExportForm form, Map<ExportForm, Path> targets, SplitSettings division) {
    public static final ProjectExport DEFAULT = new ProjectExport(ExportForm.COCO, Map.of(), SplitSettings.NONE);

    public ProjectExport {
        Map<ExportForm, Path> absolute = new EnumMap<>(ExportForm.class);
        targets.forEach((of, path) -> absolute.put(of, path.toAbsolutePath().normalize()));
        targets = Collections.unmodifiableMap(absolute);
    }
}
