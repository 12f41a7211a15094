/* libxlsxwriter ROWS OUT: a sheet of 20 columns, one text in five, in constant memory: what writing normalized data as xlsx would cost. */
#include <stdio.h>
#include <stdlib.h>
#include <xlsxwriter.h>

int main(int count, char **arguments) {
    if (count != 3) return 2;
    long rows = atol(arguments[1]);
    lxw_workbook_options options = {.constant_memory = LXW_TRUE};
    lxw_workbook *workbook = workbook_new_opt(arguments[2], &options);
    lxw_worksheet *sheet = workbook_add_worksheet(workbook, NULL);
    for (long row = 0; row < rows; row++) {
        for (int column = 0; column < 20; column++) {
            if (column % 5 == 0) {
                char text[32];
                snprintf(text, sizeof text, "UBND xã số %ld", row % 97);
                worksheet_write_string(sheet, row, column, text, NULL);
            } else {
                worksheet_write_number(sheet, row, column, row * 20 + column, NULL);
            }
        }
    }
    return workbook_close(workbook) != LXW_NO_ERROR;
}
