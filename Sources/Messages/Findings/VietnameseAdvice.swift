import ReportingKit

/// What to do next, in Vietnamese. What stands in square brackets is left out when a value in it is missing.
extension FindingWords {
    var vietnameseAdvice: Sentence {
        switch finding.kind {
        // What one cell explains is said of that cell, whatever the relations are.
        case .ruleRate(_, _?): return "Nhân các ô này với 100, hoặc định dạng cả cột là Percentage (%), rồi gửi lại."
        case .totalMismatch(_, _?):
            return
                "Kiểm tra dòng này có bị lệch cột không (trong CSV ngăn bằng dấu phẩy, số có dấu phẩy hàng nghìn bị tách làm hai), có thiếu hay thừa dòng đơn vị không; sửa rồi gửi lại."
        case _ where finding.namesWrongCell: return "Đối chiếu với số gốc rồi sửa ô \(cell) thành \(should), gửi lại."
        // The file as a whole
        case .fileEmpty: return "Xuất lại tệp từ phần mềm có số liệu này, mở ra xem, rồi gửi lại."
        case .fileUnreadable:
            return
                "Mở thử tệp trên máy. Mở được thì lưu lại thành .xlsx rồi gửi; không mở được thì xuất lại từ phần mềm có số liệu này rồi gửi."
        case .fileTypeUnknown: return "\(unrecognized.advice)"
        case .fileEncrypted:
            return
                "Mở tệp bằng mật khẩu, chọn File (Tệp) > Info > Protect Workbook > Encrypt with Password, xóa mật khẩu, lưu rồi gửi lại."
        case .fileLegacyWord:
            return "Mở tệp bằng Word, chọn “Lưu thành” (Save As), kiểu “Word Document (.docx)”, rồi gửi lại."
        case .fileBinaryWorkbook: return resave
        case .fileUnsupported(let unsupported): return "\(unread(unsupported).advice)"
        case .fileZipped(let zip): return "\(closedArchive(zip).advice)"
        case .filePackage(let defect, let unit): return "\(package(defect, of: unit).advice)"
        case .filePackageSignature(let defect, let unit, let key):
            return "\(signature(defect, of: unit, key: key).advice)"
        case .filePackageSigned(let key, let unit): return "\(signed(by: key, of: unit).advice)"
        case .filePackageUnsigned: return "\(declareKeys)"
        case .fileLimit:
            return
                "Xóa các trang tính, hàng, cột thừa rồi gửi lại; nếu tệp đúng là lớn như vậy, báo quản trị hệ thống nâng giới hạn."
        case .fileNotPermitted:
            return
                "Sao chép lại tệp vào thư mục này, hoặc cho nhóm của thư mục quyền đọc tệp; nếu vẫn không được, báo quản trị hệ thống."
        case .fileGone: return "Gửi lại tệp này; nếu vẫn gặp thông báo này, báo quản trị hệ thống."
        case .folderNotPermitted:
            return
                "Cho nhóm của thư mục chung quyền mở và sửa thư mục này, hoặc chuyển tệp ra ngoài; nếu vẫn không được, báo quản trị hệ thống."
        case .fileEncodingAmbiguous(_?):
            return
                "Chữ đã mất không sửa được trong tệp này: xuất lại thành .xlsx hoặc “CSV UTF-8” từ phần mềm có số liệu này rồi gửi lại."
        case .fileEncodingAmbiguous:
            return "Mở tệp bằng Excel, kiểm tra chữ hiển thị đúng, lưu thành .xlsx hoặc “CSV UTF-8” rồi gửi lại."
        case .fileNothingRecognized(_?):
            return
                "Nếu bảng ở trang ẩn, bấm chuột phải vào tên trang, chọn Unhide (Bỏ ẩn), lưu rồi gửi lại; nếu không, gửi tệp đúng."
        case .fileNothingRecognized:
            return
                "Kiểm tra có gửi nhầm tệp không. Bảng phải có hàng tiêu đề cột như khi xuất từ phần mềm (ví dụ “Tên đơn vị”, “Tổng số văn bản đến”)."
        case .fileOwnOutput:
            return
                "Nếu số liệu trong báo cáo sai, sửa và gửi lại tệp số liệu gốc. Nếu muốn sửa câu chữ, gửi tệp Word mới chỉ có phần nội dung của đơn vị."
        case .fileDraft:
            return
                "Xem ghi chú trong bản góp ý kèm theo giấy nhận. Muốn đổi số liệu thì sửa và gửi lại tệp số liệu gốc."
        case .fileDraftFormat:
            return "Mở tệp, chọn File (Tệp) → Save As (Lưu thành), loại “Word (.docx)”, rồi gửi tệp .docx đó."
        case .fileDraftUnmarked:
            return
                "Nếu là dự thảo: không phải gửi lại, xem ghi chú trong bản góp ý kèm theo. Nếu đúng là số liệu gửi về: thêm “ - xac nhan” cuối tên tệp rồi gửi lại."
        case .fileOtherReport(_, let unit):
            return
                "Muốn lấy các bảng trong đó làm số liệu của \(unit): thêm “ - xac nhan” cuối tên tệp rồi gửi lại. Nếu không: không phải làm gì."
        case .fileModuleMismatch(_, let inbox, let rightFolder):
            return "Chuyển tệp sang[ “\(rightFolder)” hoặc] “\(inbox ?? defaultInbox)”."
        case .fileDuplicate: return "Không phải làm gì. Nếu định gửi bản đã sửa, hãy kiểm tra đã lưu tệp chưa."
        case .fileInForceAgain: return "Không phải làm gì nếu đúng là dùng lại; nếu không, gửi lại tệp đúng."
        case .fileWithdrawn: return "Không phải làm gì; nếu cần, gửi lại tệp."
        case .fileFormerPeriod, .fileCumulative, .fileOlderExport, .fileOtherUnit: return "\(confirm)"
        case .formUnitConflict:
            return
                "Nếu đúng là số liệu của \(found): thêm “ - xac nhan” cuối tên tệp rồi gửi lại. Nếu lấy nhầm biểu: điền biểu của đơn vị mình."
        case .formEmpty: return "Điền biểu rồi gửi lại; mục không phát sinh thì ghi 0."
        case .dataUnused: return "Nếu đây là số liệu cần báo cáo, báo người quản trị phần mềm; tệp vẫn được lưu."
        // A question's text that came back
        case .questionAnswer:
            return
                "Không phải làm gì thêm. Muốn đổi số liệu thì gửi lại tệp số liệu đã sửa."
        case .questionBlank:
            return
                "Mở tệp, ghi câu trả lời vào giữa hai dòng đó, lưu lại rồi gửi. Nếu số liệu chưa đúng: gửi lại tệp số liệu đã sửa, không phải trả lời."
        case .questionForeign(let sender):
            return
                "Nếu đây là câu trả lời của \(expected): chuyển tệp sang thư mục của \(expected). Nếu lấy nhầm câu hỏi: trả lời câu hỏi gửi \(sender)."
        case .questionAnswered:
            return
                "Muốn thay câu trả lời: báo người đã hỏi, tên ghi trong câu hỏi."
        case .questionClosed:
            return
                "Không phải trả lời nữa. Nếu vẫn cần trả lời: gửi lại đúng tệp câu hỏi mới nhất trong thư mục tệp trả lại."
        case .questionTooLong:
            return
                "Rút gọn câu trả lời rồi gửi lại; nội dung dài thì gửi thành tệp Word lời văn."
        case .questionUnreadable:
            return
                "Mở lại tệp câu hỏi trong thư mục tệp trả lại bằng Notepad, ghi câu trả lời vào đúng chỗ, giữ nguyên dòng cuối, lưu lại rồi gửi."
        // Columns, tables, rows
        case .columnMissing:
            return "Thêm cột này, hoặc sửa tiêu đề của cột có số liệu đó thành “\(column)”, rồi gửi lại."
        case .columnAbsent: return "Không phải làm gì nếu không cần gửi cột này."
        case .columnComputed, .unitAnswered, .unitDecided, .unitAgreed, .totalNotAdditive, .totalUnlabelled,
            .comparisonParts:
            return "Không phải làm gì."
        case .columnUnknown: return "Không phải làm gì nếu cột này không cần cho báo cáo."
        case .columnAmbiguous where finding.otherPlace?.cell != nil:
            return "Xóa cột thừa, hoặc sửa tiêu đề cho đúng cột, rồi gửi lại."
        case .columnAmbiguous(_, _, _?):
            return
                "Sửa tiêu đề ở các ô này, hoặc tên nhóm cột ở hàng trên, cho đúng như khi xuất từ phần mềm rồi gửi lại."
        case .columnAmbiguous:
            return "Sửa tiêu đề ở ô này, hoặc tên nhóm cột ở hàng trên, cho đúng một trong các tên đó rồi gửi lại."
        case .tableEmpty: return "Xuất lại bảng từ phần mềm có số liệu này rồi gửi lại."
        case .tableUnrecognized:
            return
                "Nếu bảng thuộc báo cáo, sửa hàng tiêu đề cột cho đúng như khi xuất từ phần mềm rồi gửi lại; nếu không thì không phải làm gì."
        case .tableUnknown: return "Không phải làm gì: khi quản trị hệ thống khai báo bảng, tệp được tự động xử lý."
        case .tableUndrafted:
            return "Không phải làm gì; nếu cần số liệu này sớm, báo quản trị hệ thống số của giấy nhận."
        case .recordsUnknown:
            return
                "Nếu danh sách này cần cho báo cáo, báo quản trị hệ thống khai báo trước rồi gửi lại; không gửi thông tin cá nhân khi không cần."
        case .rowUnrecognized: return "Ghi tên đơn vị, hoặc xóa dòng thừa, rồi gửi lại."
        case .rowLeftOut: return "Không phải làm gì nếu dòng này không thuộc bảng số liệu."
        case .memberUnknown: return "Sửa lại cho đúng rồi gửi lại; nếu tên đã đúng, báo \(defaultContact) bổ sung."
        case .lineUnknown: return "Không phải làm gì nếu dòng này không cần cho báo cáo."
        case .lineRenamed: return "Ghi lại tên chỉ tiêu, hoặc số thứ tự, cho đúng rồi gửi lại."
        case .lineDuplicate: return "Chỉ giữ một dòng cho mỗi chỉ tiêu rồi gửi lại."
        case .lineAbsent: return "Không phải làm gì nếu không cần gửi."
        // Periods
        case .periodMissing:
            return
                "Thêm dòng “Từ ngày … đến ngày …” phía trên bảng, hoặc đặt kỳ vào tên tệp, ví dụ “So hoa 6 thang dau 2026.xlsx”, rồi gửi lại."
        case .periodConflict: return "Sửa lại cho thống nhất một kỳ rồi gửi lại."
        case .periodReversed: return "Sửa lại thứ tự hai ngày rồi gửi lại."
        case .periodUnfinished:
            return
                "Nếu là số lũy kế, ghi rõ “Từ ngày … đến ngày …” phía trên bảng, hoặc “lũy kế … tháng”, rồi gửi lại. Nếu đúng là số của cả kỳ này, \(addConfirmation)"
        case .periodUnclear:
            return "Ghi rõ “Từ ngày … đến ngày …” phía trên bảng, hai kỳ thì tách thành hai bảng, rồi gửi lại."
        case .periodLastDay:
            return
                "Ghi rõ “Từ ngày … đến ngày …” phía trên bảng, hoặc “lũy kế đến ngày …” nếu tính từ đầu năm, rồi gửi lại."
        case .periodCutOff: return "Nếu chưa đủ kỳ, gửi lại bảng đủ sau khi hết kỳ; nếu đã đủ thì không phải làm gì."
        case .periodYearMissing: return "Thêm năm, ví dụ “Quý III năm 2026”, vào tiêu đề hoặc tên tệp rồi gửi lại."
        case .periodNonstandard: return "Xuất lại số liệu[ từ \(wholePeriod)] rồi gửi lại."
        case .periodGap: return "Gửi số liệu của phần còn thiếu."
        case .periodFinalized(let contact):
            return "Cần đính chính thì báo \(contact ?? defaultContact) mở lại kỳ, rồi gửi lại tệp."
        case .periodIssuedAround:
            return "Nếu báo cáo đã ban hành phải sửa theo, báo người phụ trách báo cáo mở lại kỳ đó."
        // Units and sets of them
        case .unitUnknown where (finding.found ?? "").isEmpty:
            return "Thêm dòng “Đơn vị: …” vào phía trên bảng rồi gửi lại."
        case .unitUnknown(let contact, _):
            return "Sửa lại tên đơn vị rồi gửi lại; nếu tên đã đúng, báo \(contact ?? defaultContact) bổ sung."
        case .unitNearMiss: return "Sửa thành tên đúng rồi gửi lại."
        case .unitAmbiguous: return "Ghi tên đầy đủ của đơn vị rồi gửi lại."
        case .unitDuplicate(_, _?): return "Chỉ giữ trang có số liệu đúng, xóa trang kia rồi gửi lại."
        case .unitDuplicate: return "Giữ lại một dòng đúng rồi gửi lại."
        case .unitOutOfTime(_, _, _, let now, _):
            return "Ghi số liệu theo đơn vị của kỳ báo cáo[ (\(now))] rồi gửi lại."
        case .unitOutside:
            return
                "Nếu gửi nhầm bảng của nơi khác, gửi bảng của đơn vị mình; nếu không, sửa tên đơn vị ở ô này, hoặc xóa dòng này nếu thừa, rồi gửi lại."
        case .unitVanished:
            return
                "Nếu các đơn vị này vẫn có số liệu, gửi lại bảng đủ các đơn vị hoặc gửi riêng bảng của các đơn vị thiếu."
        case .unitUnsent: return "Gửi số liệu còn thiếu; không phát sinh thì ghi 0."
        case .unitHeld(let order, _, _, _): return "\(holding(order))"
        case .unitDiffers(let order, _, _, _): return "\(holding(order))"
        case .unitForeign(let order, _, _, _):
            return
                "Nếu đúng là số của \(row), đơn vị ấy gửi từ thư mục của mình, hoặc báo người phụ trách báo cáo lấy số của tệp này (số thứ tự tệp: \(order)). Nếu không, không phải làm gì."
        case .unitOtherList(let order, _): return "\(holding(order))"
        case .unitWithdrawn: return "Không phải làm gì; nếu rút nhầm, gửi lại tệp này thì số liệu có hiệu lực trở lại."
        case .unitMissing: return "Bổ sung dòng của đơn vị rồi gửi lại tệp; không phát sinh thì ghi 0."
        case .unitStopped: return "Kiểm tra đơn vị có còn phải báo cáo không; nếu còn, gửi bổ sung."
        case .setForeign:
            return
                "Gửi bảng của đơn vị mình. Nếu chỉ tiêu đề ghi nhầm, mọi dòng đều của địa bàn mình, sửa tiêu đề rồi gửi lại, hoặc \(addConfirmation)"
        case .setConflict(let title, _):
            return
                "Sửa tiêu đề nếu bảng gồm cả đơn vị này, hoặc xóa dòng thừa, rồi gửi lại.[ Nếu bảng đúng là gồm mọi dòng này, không phải theo “\(title)”, \(addConfirmation)]"
        // Cells
        case .cellNotANumber: return "\(numberAdvice)"
        case .cellNegative, .cellFraction, .cellOutOfRange, .cellNotAChoice: return mendCell
        case .cellThousandsLost:
            return
                "Nhập lại số đúng (không có dấu chấm), hoặc xuất lại bảng từ phần mềm có số liệu này và gửi ngay, không mở bằng Excel."
        case .cellSeparator:
            return
                "Ghi lại số có dấu phẩy thập phân và không có dấu chấm hàng nghìn (ví dụ 1250 hoặc 1,25) rồi gửi lại."
        case .cellKept: return "Nếu số đúng là không có, ghi 0 vào ô này rồi gửi lại."
        case .cellMissing: return "Nếu không phát sinh, ghi 0; nếu có số liệu, bổ sung rồi gửi lại."
        case .cellError: return "Sửa công thức hoặc nhập số trực tiếp rồi gửi lại."
        case .cellFormulaWithoutValue: return "Mở tệp bằng Excel, bấm Lưu để Excel tính lại, rồi gửi lại."
        case .cellMerged: return "Bỏ gộp ô (Unmerge Cells), ghi số của từng đơn vị rồi gửi lại."
        case .cellMergedColumns: return "Bỏ gộp ô (Unmerge Cells), ghi số của từng cột rồi gửi lại."
        case .cellScaled: return "Ghi số đầy đủ (ví dụ 1.250 thay cho 1,25 nghìn), sửa lại đơn vị tính rồi gửi lại."
        case .cellScaleConflict: return "Ghi thống nhất một đơn vị tính rồi gửi lại."
        case .cellScaleMissing:
            return "Ghi “Đơn vị tính: …” phía trên bảng hoặc trong tiêu đề cột rồi gửi lại nếu số không tính bằng đồng."
        case .cellAmountScaled: return "Không phải làm gì nếu đúng đơn vị tính; nếu không, sửa đơn vị tính rồi gửi lại."
        case .cellAmountAmbiguous:
            return "Ghi lại số tiền, ví dụ 1.250 (một nghìn hai trăm năm mươi) hoặc 1,25, rồi gửi lại."
        // Lists of dossiers
        case .recordDuplicate: return "Kiểm tra danh sách có bị xuất hai lần không; nếu có, xuất lại rồi gửi lại tệp."
        case .recordListReplaced, .datasetSuperseded: return "Kiểm tra đúng là bản thay thế."
        case .recordDateImpossible, .recordWordUnknown, .recordCellMissing: return mendRecords
        case .recordDateOrder: return "Kiểm tra hai ngày trên hệ thống một cửa. Hồ sơ vẫn được đếm."
        case .recordDateFuture: return "Kiểm tra ngày trên hệ thống một cửa. Hồ sơ vẫn được đếm."
        case .recordOutsidePeriod:
            return
                "Không phải làm gì nếu đó là hồ sơ kỳ khác chuyển sang; nếu không, kiểm tra kỳ báo cáo ghi trong tệp."
        case .recordWordFormer:
            return
                "Nếu phần mềm vẫn ghi theo cách cũ, báo quản trị hệ thống khai báo từ này (mục words); nếu không, sửa trên hệ thống một cửa rồi xuất lại."
        case .recordTooManyWords: return "Kiểm tra tiêu đề cột có đúng với nội dung không, rồi gửi lại tệp."
        case .recordTooManyCombinations: return "Xuất riêng từng loại danh sách rồi gửi lại từng tệp."
        case .recordPeriodDerived:
            return "Nếu không đúng kỳ, ghi kỳ vào tên tệp, ví dụ “Ho so 6 thang dau 2026.csv”, rồi gửi lại."
        // Rules
        case .ruleSum, .ruleBound, .ruleRate: return checkCells
        case .ruleFormula: return "Chưa rõ ô nào sai: kiểm tra các ô này và công thức của cột, sửa chỗ sai rồi gửi lại."
        case .totalMismatch: return "Chưa rõ ô nào sai: kiểm tra dòng này và các dòng đơn vị, sửa ô sai rồi gửi lại."
        // Between files and periods
        case .contradictionCell:
            return "Kiểm tra hai tệp; gửi lại tệp có số sai, hoặc xuất cả hai tệp cùng một thời điểm."
        case .contradictionTotal: return "Kiểm tra các dòng khác nhau giữa hai tệp."
        case .contradictionBound: return "Kiểm tra hai tệp; gửi lại tệp có số sai."
        case .contradictionRecords:
            return "Kiểm tra hai tệp có cùng kỳ và xuất cùng lúc không. Báo cáo dùng số của bảng thống kê."
        case .contradictionParts: return "Kiểm tra số của từng kỳ và số cả kỳ; gửi lại tệp có số sai."
        case .contradictionText: return "Sửa câu này, hoặc gửi lại số liệu nếu số liệu sai."
        case .contradictionRepeated: return "Kiểm tra số nào đúng, sửa cho hai chỗ khớp nhau."
        case .stockChain: return "Kiểm tra hai tệp; số chuyển sang phải bằng số còn lại của kỳ trước."
        case .changeOutlier: return "Xem lại số liệu; nếu đúng thì không phải làm gì."
        case .datasetTwice: return "Kiểm tra tệp nào đúng; nếu tệp trước đúng, gửi lại tệp đó."
        // The report
        case .placeClosed: return "Kiểm tra bảng có thiếu đơn vị không; nếu thiếu, gửi lại bảng đủ đơn vị."
        case .rowsFilled: return "Không phải làm gì nếu đúng; nếu không, gửi bảng riêng của các đơn vị này."
        case .comparisonPartial: return "Nếu có số liệu cũ của các đơn vị còn lại, gửi bổ sung cho kỳ đó."
        case .comparisonNone: return "Nếu có số liệu cũ của các đơn vị trước sắp xếp, gửi bổ sung cho kỳ đó."
        case .figureMissing: return "Gửi tệp hoặc biểu mẫu có số liệu này."
        case .figureOutOfRange: return "Kiểm tra các số liệu dùng để tính, gửi lại tệp có số sai."
        case .sectionUnknown:
            return
                "Xem nội dung đặt ở đó có đúng không; muốn đặt ở mục khác thì đổi tiêu đề theo tên mục của báo cáo rồi gửi lại."
        case .sectionMissing: return "Gửi văn bản có mục này."
        case .templateFault: return "Báo quản trị hệ thống sửa mẫu."
        case .unnamed: return ""
        }
    }
}
