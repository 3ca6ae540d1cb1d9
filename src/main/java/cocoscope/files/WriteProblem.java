package cocoscope.files;

import cocoscope.message.Reason;

/// Why a file is not written, and what to do.
public enum WriteProblem implements Reason {
    NO_FOLDER, NOT_A_FOLDER, NO_PERMISSION, DISK_FULL, UNWRITABLE, FOLDER, DEVICE, DANGLING_LINK, ENDED, PROTECTED, HARD_LINKS, OTHER_OWNER,
    FILE_FOR_FOLDER, NO_NEW_FOLDER, LEADS_OUT, SPILL_NOT_WRITTEN, SPILL_NOT_READ, NOT_DELETED, NOT_ALLOWED_HERE
}
