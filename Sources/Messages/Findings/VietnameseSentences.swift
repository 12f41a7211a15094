import ReportingKit

/// What is wrong, in Vietnamese, with the place as a spreadsheet shows it. What stands in square brackets is left out
/// when a value in it is missing.
extension FindingWords {
    var vietnameseSentences: Sentence {
        switch finding.kind {
        // What one cell explains is said of that cell, whatever the relations are.
        case .ruleRate(_, let count?):
            return
                "Cột “\(column)”: \(count) ô (từ ô \(cell)) ghi tỷ lệ nhỏ đi 100 lần, ví dụ ô \(cell) ghi \(found)%, tính được \(expected)%."
        case .totalMismatch(let count, let cells?):
            return
                "[Dòng “\(row)” ghi][Dòng tổng\(row == nil ? " ghi" : nil)] khác tổng các dòng đơn vị ở \(count) cột (các ô \(cells))."
        case _ where finding.namesWrongCell:
            return "Ô \(cell)[ (dòng “\(row)”, cột “\(column)”)] \(held), phải là \(should) mới khớp: \(disagreement)."
        // The file as a whole
        case .fileEmpty: return "Tệp không có nội dung."
        case .fileUnreadable(let format, _):
            return "Tệp bị hỏng hoặc sao chép chưa hết nên không đọc được[ (định dạng \(name(format)))]."
        case .fileTypeUnknown: return "\(unrecognized.what)."
        case .fileEncrypted: return "Tệp được đặt mật khẩu nên không đọc được."
        case .fileLegacyWord: return "Tệp Word kiểu cũ (.doc) không đọc được."
        case .fileBinaryWorkbook: return "Tệp Excel nhị phân (.xlsb) không đọc được."
        case .fileUnsupported(let unsupported): return "\(unread(unsupported).what)."
        case .fileZipped(let zip): return "\(closedArchive(zip).what)[: \(found)]."
        case .filePackage(let defect, let unit): return "\(package(defect, of: unit).what)."
        case .filePackageSignature(let defect, let unit, let key):
            return "\(signature(defect, of: unit, key: key).what)."
        case .filePackageSigned(let key, let unit): return "\(signed(by: key, of: unit).what)."
        case .filePackageUnsigned: return "\(unsigned)."
        case .fileLimit(let kind, let limit):
            return "Tệp vượt giới hạn[ về \(name(kind)): tối đa \(allowed(limit, of: kind))]."
        case .fileNotPermitted: return "Phần mềm không có quyền đọc hoặc lấy tệp này."
        case .fileGone: return "Tệp đã được lấy khỏi thư mục nhưng mất trước khi đọc, do máy chủ gặp sự cố."
        case .folderNotPermitted: return "Phần mềm không có quyền mở thư mục này nên chưa đọc tệp nào trong đó."
        case .fileEncodingAmbiguous(let lost?): return "Chữ Việt trong tệp đã mất khi lưu, ví dụ “\(lost)”."
        case .fileEncodingAmbiguous:
            return "Chữ Việt trong tệp bị lỗi phông, không đọc được chắc chắn[ (có thể là bảng mã \(found))]."
        case .fileNothingRecognized(let hidden?):
            return "Không tìm thấy bảng số liệu nào ở các trang đang hiện; tệp còn trang ẩn: \(hidden)."
        case .fileNothingRecognized: return "Không tìm thấy bảng số liệu nào thuộc báo cáo trong tệp."
        case .fileOwnOutput(let document):
            return
                "Đây là \(name(document))[ \(period)] do phần mềm này lập, không phải số liệu gửi về, nên không được lấy làm số liệu. Số liệu đang dùng không thay đổi."
        case .fileDraft(let document):
            return
                "Đây là dự thảo \(name(document))[ \(period)] do phần mềm lập, không lấy làm số liệu. Số liệu đang dùng không thay đổi."
        case .fileDraftFormat(let document):
            return
                "Đây là dự thảo \(name(document))[ \(period)] do phần mềm lập, đã lưu thành tệp không phải .docx, nên không ghi góp ý vào được. Số liệu đang dùng không thay đổi."
        case .fileDraftUnmarked(let document, _):
            return "Nội dung tệp giống \(name(document))[ \(period)] do phần mềm lập, nên chưa được lấy làm số liệu."
        case .fileOtherReport(let document, let unit):
            return "Đây là \(name(document))[ \(period)] của \(unit) do phần mềm lập."
        case .fileModuleMismatch(let folder, _, _): return "\(content) để nhầm[ trong “\(folder)”]."
        case .fileDuplicate(let day):
            return
                "Tệp này đã được nhận[ ngày \(day)][ với tên “\(expected)”]; không có gì thay đổi, số liệu không bị tính hai lần."
        case .fileInForceAgain(_, let units):
            return
                "Tệp này đã được nhận trước đây[ với tên “\(expected)”]; số liệu tệp này có hiệu lực trở lại[, thay tệp “\(found)”][ đối với \(units)]."
        case .fileWithdrawn(let name, let reason):
            return
                "Tệp được lưu lại vì phần mềm chưa biết bảng trong tệp, nay đã rút theo yêu cầu của \(name): \(reason)."
        case .fileFormerPeriod:
            return
                "Mọi số liệu trong tệp đều giống hệt số liệu \(found)[ (tệp “\(otherFile)”)], trong khi tệp ghi kỳ \(expected). Có phải gửi nhầm tệp của kỳ khác?"
        case .fileCumulative:
            return
                "Số liệu có vẻ là lũy kế từ đầu năm: không đơn vị nào có số nhỏ hơn \(found)[ (tệp “\(otherFile)”)] và tổng tăng mạnh. Báo cáo cần số liệu riêng của \(expected)."
        case .fileOlderExport:
            return
                "Tệp này có vẻ được xuất trước tệp đã nhận[ (“\(otherFile)”)]: không số nào lớn hơn và nhiều số nhỏ hơn. Có phải gửi nhầm bản cũ?"
        case .fileOtherUnit:
            return
                "Mọi số liệu trong biểu đều giống hệt biểu của \(found)[ (tệp “\(otherFile)”)]. Có phải sao chép nhầm biểu của đơn vị khác?"
        case .formUnitConflict: return "Biểu lập cho \(expected), nhưng dòng “Đơn vị báo cáo” ghi \(found)."
        case .formEmpty: return "Biểu của \(row) chưa điền mục nào. Số liệu đã gửi trước, nếu có, vẫn được dùng."
        case .dataUnused: return "Số liệu này chưa được báo cáo nào dùng[ (\(found))]."
        // A question's text that came back
        case .questionAnswer:
            return
                "Đây là câu trả lời cho câu hỏi \(found)[ (\(period))], không lấy làm số liệu. Số liệu đang dùng không thay đổi."
        case .questionBlank:
            return
                "Câu hỏi \(found)[ (\(period))] được gửi lại nhưng chưa có câu trả lời ở giữa hai dòng “Ghi câu trả lời vào dưới dòng này” và “Hết phần trả lời”."
        case .questionForeign(let sender):
            return
                "Câu hỏi \(found)[ (\(period))] gửi \(expected), nhưng tệp trả lời nằm trong thư mục của \(sender)."
        case .questionAnswered(let day, let answer):
            return
                "Câu hỏi \(found)[ (\(period))] đã được trả lời ngày \(day): “\(answer)”. Câu trả lời đó vẫn được giữ."
        case .questionClosed:
            return
                "Không còn câu hỏi \(found)[ (\(period))]: điểm này đã xử lý xong, hoặc tệp không phải bản đã gửi cho đơn vị."
        case .questionTooLong(let length):
            return
                "Câu trả lời cho câu hỏi \(found)[ (\(period))] dài \(length) ký tự; nhiều nhất \(expected) ký tự."
        case .questionUnreadable:
            return
                "Tệp có tên của một câu hỏi nhưng không còn nội dung câu hỏi, hoặc không phải tệp văn bản thường (.txt)."
        // Columns, tables, rows
        case .columnMissing(let suggestion): return "Không thấy cột “\(column)”.[ Có phải là cột \(suggestion)?]"
        case .columnAbsent: return "Bảng không có cột “\(column)”[ (trang “\(sheet)”)]; cột này giữ số đã nhận, nếu có."
        case .columnComputed:
            return "Bảng không có cột “\(column)”[ (trang “\(sheet)”)]; tỷ lệ được tính từ hai cột số liệu."
        case .columnUnknown: return "Cột “\(found)” không dùng cho báo cáo này."
        case .columnAmbiguous where finding.otherPlace?.cell != nil:
            return "Hai cột cùng mang tiêu đề “\(found)” (các ô \(otherCell) và \(cell))."
        case .columnAmbiguous(let candidates, let count, let cells?):
            return
                "\(count) tiêu đề cột (các ô \(cells)) không rõ là cột nào; ví dụ “\(found)”[ ở ô \(cell): \(candidates)]."
        case .columnAmbiguous(let candidates, _, _):
            return "Tiêu đề cột “\(found)”[ (ô \(cell))] không rõ là cột nào[: \(candidates)]."
        case .tableEmpty: return "Bảng có tiêu đề nhưng không có dòng số liệu nào."
        case .tableUnrecognized:
            return
                "Bảng có số liệu của các đơn vị[ (từ ô \(cell), dòng “\(row)”)] nhưng không nhận ra là bảng nào của báo cáo nên chưa dùng."
        case .tableUnknown(let columns):
            return
                "Phần mềm chưa biết bảng này[ (“\(found)”)][: các cột \(columns)]. Tệp đã được nhận và lưu lại, chưa dùng vào báo cáo nào; quản trị hệ thống đã được báo. Không phải gửi lại."
        case .tableUndrafted:
            return
                "Chưa lập được bản nháp khai báo cho bảng này: đã có \(expected) bản nháp chờ quản trị hệ thống xem. Tệp vẫn được lưu lại."
        case .recordsUnknown(let columns):
            return
                "Tệp là danh sách hồ sơ hoặc danh sách người mà phần mềm chưa biết[: các cột \(columns)] nên không được lưu."
        case .rowUnrecognized(let perhaps):
            return "Dòng có số liệu nhưng không có tên đơn vị[ (ô \(cell))].[ Có phải là \(perhaps)?]"
        case .rowLeftOut: return "[Dòng “\(row)” ][(ô \(cell)) ]không phải dòng của đơn vị nên không lấy."
        case .memberUnknown(let dimension):
            return "“\(found)”[ (ô \(cell))] không thuộc bảng này[ (cột “\(dimension)”)]."
        case .lineUnknown:
            return "Dòng “\(row)”[ (ô \(cell))] không có trong danh sách chỉ tiêu của bảng này nên không được dùng."
        case .lineRenamed:
            return "Dòng “\(found)”[ (ô \(cell))] mang số thứ tự của chỉ tiêu “\(expected)” nhưng ghi tên khác."
        case .lineDuplicate: return "Chỉ tiêu “\(row)” có hai dòng[: \(rows)]."
        case .lineAbsent: return "Bảng không có chỉ tiêu “\(row)”; các chỉ tiêu này giữ số đã nhận, nếu có."
        // Periods
        case .periodMissing: return "Không thấy kỳ báo cáo trong tệp."
        case .periodConflict(let source):
            return "Kỳ báo cáo ghi không thống nhất: chỗ này là \(expected), chỗ khác là \(found)[ (“\(source)”)]."
        case .periodReversed: return "Ngày bắt đầu sau ngày kết thúc: \(found)."
        case .periodUnfinished:
            return
                "Tiêu đề ghi \(found), nhưng đến \(expected) mới hết kỳ[: đây là số lũy kế đến ngày nào\(open)][; đã nhận là số của cả kỳ theo xác nhận ghi ở tên tệp\(confirmed)]"
        case .periodUnclear(let week, let periods):
            return
                "[“\(week)”: tuần của tháng không cho biết từ ngày nào đến ngày nào][“\(periods)” là hai kỳ, không rõ số liệu của kỳ nào]."
        case .periodLastDay: return "Chỗ ghi “\(found)” không cho biết số liệu tính từ ngày nào."
        case .periodCutOff(let day):
            return "Chỗ ghi “\(found)”, nhưng đến \(day) mới hết kỳ \(expected): số liệu có thể chưa đủ kỳ."
        case .periodYearMissing: return "Chỗ ghi “\(found)” có kỳ nhưng không có năm."
        case .periodNonstandard: return "Bảng tính từ \(found), không tròn một tháng, quý, 6 tháng hay năm."
        case .periodGap(let dataset): return "\(found): thiếu \(expected), chưa có số liệu cả kỳ[ (\(dataset))]."
        case .periodFinalized: return "Báo cáo \(found) đã ban hành, số liệu kỳ này đã khóa."
        case .periodIssuedAround: return "Báo cáo \(found) đã ban hành không thay đổi."
        // Units and sets of them
        case .unitUnknown where (finding.found ?? "").isEmpty: return "Tệp không ghi số liệu này là của đơn vị nào."
        case .unitUnknown(_, let perhaps):
            return "Không có đơn vị nào của địa bàn tên là “\(found)”[ (ô \(cell))].[ Có phải là \(perhaps)?]"
        case .unitNearMiss(let candidates):
            return "Không có đơn vị nào tên là “\(found)”[ (ô \(cell))]; gần giống: \(candidates)."
        case .unitAmbiguous(let candidates):
            return "Tên đơn vị “\(found)”[ (ô \(cell))][, cũng ghi ở ô \(otherCell),] chỉ nhiều đơn vị: \(candidates)."
        case .unitDuplicate(_, let count?):
            return
                "Trang “\(sheet)” ghi lại \(count) đơn vị đã có ở trang “\(otherSheet)”, ví dụ “\(found)”[: \(rows)]."
        case .unitDuplicate(let unit, _):
            return
                "Đơn vị “\(found)” có hai dòng trong bảng[: \(rows)][; cùng là \(unit == finding.found ? nil : unit)]."
        case .unitOutOfTime(let until, let from, let since, let now, let perhaps):
            return
                "Đơn vị “\(found)”[ (ô \(cell))] không có trong kỳ này[, chỉ có đến ngày \(until)][, từ ngày \(from) mới có][; từ ngày \(since) thuộc \(now)].[ Có phải là \(perhaps)?]"
        case .unitOutside(let perhaps):
            return "Đơn vị “\(found)”[ (ô \(cell))] không thuộc địa bàn báo cáo.[ Có phải là \(perhaps)?]"
        case .unitVanished(let units):
            return
                "\(found) đơn vị không còn trong tệp mới[: \(units)]; số liệu đã gửi trước của các đơn vị này không dùng nữa."
        case .unitUnsent(let dataset, let parts): return "\(found) chưa gửi “\(dataset)”[: thiếu \(parts)]."
        case .unitHeld(_, _, let others, let more):
            return
                "\(row) đã tự báo \(expected)[ (cột “\(column)”)], tệp này ghi \(found)[ (ô \(cell))][; còn khác (số đang dùng / tệp này): \(others)][ và \(more) ô khác]. Giữ số nào?"
        case .unitDiffers(_, _, let others, let more):
            return
                "\(row)[, cột “\(column)”]: số đang dùng là \(expected)[ (tệp “\(otherFile)”)], tệp này ghi \(found)[ (ô \(cell))][; còn khác (số đang dùng / tệp này): \(others)][ và \(more) ô khác]. Giữ số nào?"
        case .unitForeign(_, let sender, let values, let more):
            return
                "Thư mục của \(sender) gửi số liệu của \(row)[: \(values)][ và \(more) ô khác]. Có lấy số liệu này không?"
        case .unitOtherList:
            return
                "Danh sách \(found) hồ sơ của \(row) hầu như không có hồ sơ nào của danh sách \(expected) hồ sơ đã nhận[ (tệp “\(otherFile)”)]. Thay danh sách đã nhận?"
        case .unitAnswered(let units): return "Đã lấy số của tệp này cho \(units) theo xác nhận ghi ở tên tệp."
        case .unitDecided(let units, let name, let reason, _, _, let taken, let refused):
            return
                "Đã chọn [số của tệp “\(taken)”][giữ số đang dùng, không lấy số của tệp “\(refused)”,] cho \(units) theo trả lời của \(name)[: \(reason)]."
        case .unitWithdrawn(let units, let name, let reason, let day, _):
            return
                "Đã rút số liệu của \(units): \(reason). Tệp “\(found)”[ nhận ngày \(day)] không dùng nữa[; người rút: \(name)]."
        case .unitAgreed(let units): return "Câu hỏi trước đây về \(units) đã được giải quyết bằng tệp này."
        case .unitMissing(let candidates, let count):
            return
                "Bảng thiếu số liệu[ của: \(candidates)][ “\(row)”].[ Dòng tổng lệch ở \(count) cột có thể do thiếu dòng này.]"
        case .unitStopped(let former, let dataset):
            return "“\(found)” có số liệu \(former) nhưng không có trong kỳ này[ (\(dataset))]."
        case .setForeign:
            return
                "Bảng của \(found), không thuộc địa bàn[\(open)][; đã nhận là bảng của địa bàn mình theo xác nhận ghi ở tên tệp hoặc thư mục\(confirmed)]"
        case .setConflict(let title, let deep):
            return
                "[Tiêu đề ghi \(title) nhưng có dòng \(row)][Bảng có dòng \(deep), là bộ phận của một đơn vị khác trong bảng][ (ô \(otherCell))][\(open)][; đã nhận cả dòng này theo xác nhận ghi ở tên tệp hoặc thư mục\(confirmed)]"
        // Cells
        case .cellNotANumber:
            return "Ô \(cell)[ (dòng “\(row)”, cột “\(column)”)] ghi “\(found)”, không phải là một con số."
        case .cellNegative: return "Ô \(cell)[ (dòng “\(row)”, cột “\(column)”)] ghi số âm: \(found)."
        case .cellFraction:
            return "Ô \(cell)[ (dòng “\(row)”, cột “\(column)”)] ghi số lẻ \(found), cột này phải là số nguyên."
        case .cellThousandsLost:
            return
                "Ô \(cell)[ (dòng “\(row)”, cột “\(column)”)] ghi \(found): dấu chấm hàng nghìn có thể đã bị hiểu thành dấu thập phân."
        case .cellSeparator:
            return
                "Ô \(cell)[ (dòng “\(row)”, cột “\(column)”)] ghi “\(found)”, có thể hiểu theo hai cách[: \(expected)]."
        case .cellOutOfRange:
            return "Ô \(cell)[ (dòng “\(row)”, cột “\(column)”)] ghi \(found)[; ô này nhận số \(expected)]."
        case .cellKept(let day): return "Ô \(cell)[ (dòng “\(row)”)] trống: giữ số \(found) đã nhận[ ngày \(day)]."
        case .cellMissing:
            return "Ô \(cell)[ (dòng “\(row)”, cột “\(column)”)] [ghi “\(found)”, được hiểu là ]để trống."
        case .cellError: return "Ô \(cell)[ (dòng “\(row)”, cột “\(column)”)] báo lỗi công thức \(found)."
        case .cellFormulaWithoutValue:
            return "Ô \(cell)[ (dòng “\(row)”, cột “\(column)”)] chỉ có công thức, chưa có kết quả."
        case .cellNotAChoice:
            return "Ô \(cell)[ (dòng “\(row)”, cột “\(column)”)] ghi “\(found)”[, cần ghi: \(expected)]."
        case .cellMerged:
            return
                "Ô \(cell)[ (dòng “\(row)”, cột “\(column)”)] gộp qua dòng của nhiều đơn vị[, ghi chung \(found)]; mỗi đơn vị phải có số riêng."
        case .cellMergedColumns(let merge):
            return
                "Ô \(cell)[ (dòng “\(row)”, cột “\(column)”)] bị gộp với ô \(merge)[, ghi chung \(found)]; mỗi cột phải có số riêng."
        case .cellScaled:
            return "[Ô \(cell) ]ghi “\(found)”: số liệu tính theo \(expected), trong khi báo cáo cần số đầy đủ."
        case .cellScaleConflict:
            return
                "Cột “\(column)”: chỗ này ghi “\(found)”, chỗ khác[ (ô \(otherCell))] ghi “\(expected)”, không rõ số tiền tính theo đơn vị nào."
        case .cellScaleMissing:
            return
                "Cột “\(column)”[ (ô \(cell))] là số tiền, nhưng không chỗ nào ghi tính bằng đồng, nghìn hay triệu đồng; số được hiểu là đồng."
        case .cellAmountScaled:
            return "Cột “\(column)” ghi “\(found)”: số trong cột được nhân với \(expected) thành đồng."
        case .cellAmountAmbiguous:
            return
                "Ô \(cell)[ (dòng “\(row)”, cột “\(column)”)] ghi \(found): không rõ dấu phẩy ngăn hàng nghìn hay phần lẻ."
        // Lists of dossiers
        case .recordDuplicate(let count):
            return
                "Ô \(cell): mã hồ sơ này đã có ở dòng phía trên[ (tất cả \(count) dòng lặp)]. Các dòng lặp vẫn được đếm như trong tệp."
        case .recordListReplaced(let former, let day, let units):
            return
                "Thay danh sách \(found) hồ sơ bằng \(expected) hồ sơ. Danh sách trước là tệp “\(former)” nhận ngày \(day)[ (\(units))]; bản cũ vẫn được lưu."
        case .recordDateImpossible(let count):
            return
                "Ô \(cell)[ (cột “\(column)”)][ ghi “\(found)”,] không phải là một ngày có thật[ (tất cả \(count) ô)]."
        case .recordDateOrder(let count):
            return "Ô \(cell)[ (cột “\(column)”)][: \(found)] trước ngày tiếp nhận của hồ sơ[ (tất cả \(count) hồ sơ)]."
        case .recordDateFuture(let count):
            return
                "Ô \(cell)[ (cột “\(column)”)][: \(found)] sau ngày hôm nay[ (\(expected))][ (tất cả \(count) hồ sơ)]."
        case .recordOutsidePeriod(let count):
            return
                "Ô \(cell)[ (cột “\(column)”)][: \(found)] ngoài kỳ báo cáo[ \(expected)] nên hồ sơ không được đếm là tiếp nhận trong kỳ[ (tất cả \(count) hồ sơ)]."
        case .recordWordUnknown(let count, let other):
            return
                "Ô \(cell)[ (cột “\(column)”)] ghi [“\(found)”, ]một giá trị không rõ nghĩa[; cần ghi: \(expected)][; đang được tính là “\(other)”][ (tất cả \(count) dòng)]."
        case .recordWordFormer(let count, _):
            return
                "Ô \(cell)[ (cột “\(column)”)] ghi [“\(found)”, ]từ không dùng trong kỳ này nên được tính là “khác”, không tính vào: \(expected)[ (tất cả \(count) dòng)]."
        case .recordTooManyWords: return "Cột “\(column)” có hơn \(expected) giá trị khác nhau, không thể là cột này."
        case .recordTooManyCombinations(let count):
            return "Trang này có cột của \(count) loại danh sách hồ sơ khác nhau nên không đếm được."
        case .recordCellMissing(let count): return "Ô \(cell)[ (cột “\(column)”)] để trống[ (tất cả \(count) ô)]."
        case .recordPeriodDerived(let candidates, let count):
            return
                "Tệp không ghi kỳ báo cáo; các ngày tiếp nhận từ \(found) nên được tính là kỳ \(expected).[ Nhưng chỉ có \(count) hồ sơ nằm ngoài \(candidates).]"
        // Rules
        case .ruleSum, .ruleBound, .totalMismatch: return "[Dòng “\(row)”, cột “\(column)”: ]\(disagreement)."
        case .ruleRate: return "[Dòng “\(row)”, cột “\(column)”: ]tỷ lệ \(disagreement)."
        case .ruleFormula: return "[Dòng “\(row)”, cột “\(column)”: ]\(disagreement), theo công thức in dưới tiêu đề."
        case .totalNotAdditive:
            return
                "Cột “\(column)” là số của danh mục dùng chung, cộng lại không có nghĩa; báo cáo in tổng \(found) như tệp gửi."
        case .totalUnlabelled: return "Dòng tổng không ghi tên, được nhận ra qua số liệu[ (ô \(cell))]."
        // Between files and periods
        case .contradictionCell(let pattern, _):
            return
                "“\(row)”, cột “\(column)”: tệp “\(file)”[ ô \(cell)] ghi \(found), tệp “\(otherFile)”[ ô \(otherCell)] ghi \(expected).[ \(name(pattern))]"
        case .contradictionTotal(let count):
            return
                "Tổng cột “\(column)” của \(count) đơn vị: tệp “\(file)” là \(found), tệp “\(otherFile)” là \(expected)."
        case .contradictionBound(let bound):
            return "“\(row)”: “\(column)” là \(found), lớn hơn[ “\(bound)”] \(expected)[ (tệp “\(otherFile)”)]."
        case .contradictionRecords:
            return
                "“\(row)”, cột “\(column)”: tệp “\(file)”[ ô \(cell)] ghi \(found), đếm từng hồ sơ trong tệp “\(otherFile)”[ (cột \(otherCell))] được \(expected)."
        case .contradictionParts(let parts):
            return
                "“\(row)”, cột “\(column)”: số cả kỳ trong tệp “\(file)”[ ô \(cell)] là \(found), cộng từ \(parts) được \(expected). Báo cáo dùng số cả kỳ."
        case .contradictionText(let figure, let sentence, let heading, _):
            return
                "[Tệp “\(file)”, ][đoạn \(paragraph)][ (mục “\(heading)”)], câu “\(sentence)”: ghi \(found), nhưng số liệu “\(figure)” là \(expected)[ (tệp “\(otherFile)”][, ô \(otherCell)][\(close)]."
        case .contradictionRepeated(let figure, let sentence, let heading, _):
            return
                "[Tệp “\(file)”, ][đoạn \(paragraph)][ (mục “\(heading)”)], câu “\(sentence)”: ghi \(found), nhưng chỗ khác trong văn bản[ (đoạn \(otherParagraph))] ghi “\(figure)” là \(expected)."
        case .stockChain(let stock, let part, let former):
            return "“\(row)”: “\(column)” của \(part) là \(found), nhưng “\(stock)” của \(former) là \(expected)."
        case .changeOutlier(let former, let more, let less, let alike, let least, let most):
            return
                "“\(row)”, cột “\(column)”: \(found), [gấp \(more) lần][bằng \(less) lần] \(former) (\(expected))[; nơi khác \(least) đến \(most) lần][; nơi khác \(alike) lần]."
        case .datasetSuperseded(let day, let units):
            return "Thay số liệu[ của \(units)] đã gửi trước[ trong tệp “\(found)”][ ngày \(day)]; bản cũ vẫn được lưu."
        case .datasetTwice(let units):
            return
                "Hai tệp gửi gần như cùng lúc ghi số liệu khác nhau[ về \(units)][: “\(found)” và “\(expected)”]; số của tệp sau được dùng."
        // The report
        case .placeClosed(_, let amount):
            return
                "\(found)[ có \(amount)] nhưng không có trong bảng[ \(table)][ (tệp “\(file)”)] đã gửi đủ các đơn vị, nên báo cáo không in.[ Số này ở tệp “\(otherFile)”.]"
        case .rowsFilled(
            let dataset, let source, let setWords, let kinds, let parts, let sourceFile, let moreFiles, let sourceSheet):
            return
                "\(dataset)[ (\(shown(setWords)))]: \(found)[ \(kinds)] lấy từ \(name(source))[ (\(parts))][, tệp “\(sourceFile)”][ và \(moreFiles) tệp khác][, trang “\(sourceSheet)”]."
        case .comparisonPartial(
            _, let compared, let units, let kinds, let predecessors, let without, _, let formerKinds, let owner):
            return
                "So với \(found),[ số liệu của \(owner)] so sánh trên \(compared)/\(units) \(kinds) (hình thành từ \(predecessors) \(formerKinds) cũ có số liệu)[; \(without) đơn vị không so sánh: chưa có số liệu của đơn vị cũ]."
        case .comparisonNone(_, let reason, let day, let owner):
            return "Không so sánh[ số liệu của \(owner)] với \(found) vì \(name(reason)) từ \(day)."
        case .comparisonParts: return "\(found): không so sánh riêng[ với \(expected)] vì nhận một phần của đơn vị cũ."
        case .figureMissing(let figure): return "Chưa có số liệu: \(figure)."
        case .figureOutOfRange(let figure): return "“\(figure)” lớn hơn số lớn nhất mà báo cáo ghi được nên để trống."
        case .sectionUnknown(let section, _):
            return "Mục “\(found)” không có trong mẫu báo cáo[; nội dung được giữ lại trong mục “\(section)”]."
        case .sectionMissing: return "Chưa có nội dung cho mục “\(found)”."
        case .templateFault: return "Mẫu báo cáo có lỗi: \(found)."
        case .unnamed(let name): return "\(name)"
        }
    }
}
