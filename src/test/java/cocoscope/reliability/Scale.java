package cocoscope.reliability;

import java.nio.file.Path;

/// How much is tried.
///
/// @param kills   of programs that write
/// @param writes  of each of two programs that write one file
/// @param inputs  damaged inputs of each format
/// @param folder  for what is written meanwhile
record Scale(int kills, int writes, int inputs, Path folder) {}
