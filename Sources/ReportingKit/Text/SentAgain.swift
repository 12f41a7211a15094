/// Under which names a returned file comes again.
public enum SentAgain {
    /// What officers add to the name of a file that they mended, confirmed or sent in the marked copy.
    private static let additions = [
        "xac nhan", "can sua", "hoi lai", "gop y", "danh-dau", "da sua", "sua lai", "ban sua", "da chinh sua",
        "chinh sua",
        "dinh chinh", "sua",
    ]
    private static let endings: Set<String> = [
        "xlsx", "xlsm", "xls", "xlsb", "ods", "csv", "tsv", "txt", "docx", "doc", "pdf", "html", "htm", "json", "md",
        "zip", "jpg", "png",
    ]

    /// One for all names of a file: "Số hóa.xlsx", "so hoa - xac nhan.xlsx", "So hoa.xlsx - can sua.xlsx", "so hoa (đã sửa).xlsx".
    public static func key(_ name: String) -> String {
        var key = VietnameseText.accentless(name)
        var former = ""
        while former != key {
            former = key
            if let dot = key.lastIndex(of: "."), dot != key.startIndex,
                endings.contains(String(key[key.index(after: dot)...]))
            {
                key = String(key[..<dot])
            }
            while let last = key.last, !last.isLetter, !last.isNumber { key.removeLast() }
            for addition in additions where key.hasSuffix(addition) && key.count > addition.count {
                let rest = key.dropLast(addition.count)
                if let last = rest.last, last.isLetter || last.isNumber { continue }
                key = String(rest)
                break
            }
            while let last = key.last, !last.isLetter, !last.isNumber { key.removeLast() }
        }
        return key.isEmpty ? VietnameseText.accentless(name) : key
    }
}
