import java.io.BufferedReader;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** Writes the cells listed on standard input with Apache POI: java WriteWithPOI FILE. */
public class WriteWithPOI {
    public static void main(String[] arguments) throws Exception {
        Workbook book = new HSSFWorkbook();
        CellStyle percent = book.createCellStyle();
        percent.setDataFormat(book.createDataFormat().getFormat("0.00%"));
        CellStyle day = book.createCellStyle();
        day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Sheet sheet = null;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] part = line.split("\t", -1);
            if (part[0].equals("sheet")) {
                sheet = book.createSheet(text(part[1]));
                if (part[2].equals("1")) book.setSheetHidden(book.getSheetIndex(sheet), true);
            } else if (part[0].equals("merge")) {
                sheet.addMergedRegion(new CellRangeAddress(
                    Integer.parseInt(part[1]), Integer.parseInt(part[3]), Integer.parseInt(part[2]),
                    Integer.parseInt(part[4])));
            } else {
                int at = Integer.parseInt(part[1]);
                Row row = sheet.getRow(at) == null ? sheet.createRow(at) : sheet.getRow(at);
                Cell cell = row.createCell(Integer.parseInt(part[2]));
                switch (part[3]) {
                    case "s": cell.setCellValue(text(part[4])); break;
                    case "n": cell.setCellValue(Double.parseDouble(part[4])); break;
                    case "p": cell.setCellValue(Double.parseDouble(part[4])); cell.setCellStyle(percent); break;
                    case "d": cell.setCellValue(Double.parseDouble(part[4])); cell.setCellStyle(day); break;
                    case "b": cell.setCellValue(part[4].equals("1")); break;
                    case "e": cell.setCellErrorValue(FormulaError.forString(text(part[4])).getCode()); break;
                    default: cell.setCellFormula(text(part[4]).substring(1));
                }
            }
        }
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        try (OutputStream out = new FileOutputStream(arguments[0])) { book.write(out); }
        book.close();
    }

    private static String text(String encoded) {
        return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    }
}
