package io.github.nxdesk.bulk.rows;

/// The header of a CSV file.
///
/// @param lead what stands before it: a byte order mark, a line that names the separator
/// @param text as it was written, without the columns that [FailedRows] adds
public record CsvHeader(String lead, String text, char separator) {}
