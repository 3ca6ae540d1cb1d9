/// Changes of a person to a COCO file, and the file with them: every other byte stays.
@NullMarked
package cocoscope.coco.edit;

import org.jspecify.annotations.NullMarked;
