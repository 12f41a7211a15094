"""What a page shows is held against what was printed, and examples of keys and digests stand for one value each."""

import shutil
import subprocess
import tempfile
import unittest
import zipfile

import page

KEY, OTHER_KEY = "A" * 43 + "=", "B" * 42 + "+="
PRINT, OTHER_PRINT = "-".join(["21fe"] * 8), "-".join(["0042"] * 8)
DIGEST, OTHER_DIGEST = "a" * 64, "b" * 64


class PageTests(unittest.TestCase):
    def agrees(self, expected, printed, values=None):
        return page.agrees(expected, printed, {} if values is None else values)

    def test_lines_are_compared_word_by_word(self):
        self.assertTrue(self.agrees(["a", "b"], ["a", "b"]))
        self.assertFalse(self.agrees(["a", "b"], ["a", "c"]))
        self.assertFalse(self.agrees(["a"], ["a", "b"]))

    def test_dots_stand_for_a_part_of_a_line_or_for_lines(self):
        self.assertTrue(self.agrees(["a …, c", "…", "d"], ["a b, c", "x", "y", "d"]))
        self.assertFalse(self.agrees(["a …, c"], ["a b", ", c"]))

    def test_an_example_stands_for_a_value_of_its_kind(self):
        values = {}
        self.assertTrue(self.agrees([f"key {KEY}", f"of {PRINT}, {DIGEST}"], [f"key {OTHER_KEY}", f"of {OTHER_PRINT}, {OTHER_DIGEST}"], values))
        self.assertEqual(values, {KEY: OTHER_KEY, PRINT: OTHER_PRINT, DIGEST: OTHER_DIGEST})

    def test_an_example_stands_for_no_value_of_another_kind(self):
        for other in [OTHER_DIGEST[1:], OTHER_DIGEST + "c", OTHER_DIGEST.upper(), OTHER_KEY, OTHER_PRINT, "", "…"]:
            self.assertFalse(self.agrees([f"hash {DIGEST}"], [f"hash {other}"]), other)

    def test_an_example_stands_for_the_same_value_everywhere(self):
        self.assertFalse(self.agrees([DIGEST, DIGEST], [OTHER_DIGEST, DIGEST]))
        self.assertTrue(self.agrees([DIGEST], [OTHER_DIGEST], {DIGEST: OTHER_DIGEST}))
        self.assertFalse(self.agrees([DIGEST], [DIGEST], {DIGEST: OTHER_DIGEST}))

    def test_two_examples_stand_for_two_values(self):
        self.assertFalse(self.agrees([DIGEST, OTHER_DIGEST], [DIGEST, DIGEST]))
        self.assertFalse(self.agrees([OTHER_DIGEST], [DIGEST], {DIGEST: DIGEST}))

    def test_commands_take_what_was_printed(self):
        self.assertEqual(page.filled(f'key: "{KEY}"\n', {KEY: OTHER_KEY}), f'key: "{OTHER_KEY}"\n')
        self.assertEqual(page.filled(f'key: "{KEY}"\n', {}), f'key: "{KEY}"\n')

    def test_a_path_above_a_block_is_the_file_it_is(self):
        self.assertEqual(list(page.blocks("`/etc/a b.yaml`:\n\n```yaml\nc: d\n```\n")),
                         [("sh", "server", "install -D -m 644 /dev/stdin '/etc/a b.yaml' <<'END OF THE FILE'\nc: d\nEND OF THE FILE\n")])
        self.assertEqual(list(page.blocks("In `/etc/a.yaml`:\n\n```yaml\nc: d\n```\n\n```sh\ne\n```\n")), [("sh", "server", "e\n")])

    def test_blocks_say_their_machine(self):
        text = "```sh\na\n```\n\n```console above\n$ b\nc\n```\n\n```yaml\nd\n```\n"
        self.assertEqual(list(page.blocks(text)), [("sh", "server", "a\n"), ("console", "above", "$ b\nc\n")])

    def test_a_block_of_several_machines_is_run_by_each(self):
        self.assertEqual(list(page.blocks("```sh host-a host-b\na\n```\n")), [("sh", "host-a", "a\n"), ("sh", "host-b", "a\n")])

    def test_each_line_of_what_is_carried_is_one_file(self):
        self.assertEqual(list(page.blocks("```scp\nscp a:/x b:/\nscp -r a:/y b:/\n```\n")),
                         [("scp", "server", "scp a:/x b:/\n"), ("scp", "server", "scp -r a:/y b:/\n")])

    def test_a_document_has_the_paragraphs_of_its_block(self):
        [(kind, _, block)] = page.blocks("`/etc/a/b.docx`:\n\n```word\nSố {{ a }}\n<b>\n```\n")
        self.assertEqual(kind, "sh")
        folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, folder)
        subprocess.run(["bash", "-e"], input=block.replace("/etc/a", folder), text=True, check=True)
        with zipfile.ZipFile(folder + "/b.docx") as archive:
            text = archive.read("word/document.xml").decode()
        self.assertIn("<w:t xml:space=\"preserve\">Số {{ a }}</w:t>", text)
        self.assertIn("&lt;b&gt;", text)


if __name__ == "__main__":
    unittest.main()
