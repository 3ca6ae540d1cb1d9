/// Tables of classes of other programs: their names, and the values or colors that stand for them in masks.
@NullMarked
package cocoscope.coco.classes;

import org.jspecify.annotations.NullMarked;

