-- For each NUMBER.md in a folder with a NUMBER.docx beside it: the text of the .docx, and of the .docx that pandoc itself makes of the
-- Markdown, both as pandoc reads Word, written to NUMBER.ours and NUMBER.theirs. One process for all: starting it takes longer than its work.
-- Text is what the paragraphs, headings and code blocks say, in their order, line breaks and the spaces of code included. Bullets, numbers and
-- indents do not count: reading its own file, pandoc takes the second paragraph of a list item for a bullet and an inner quotation for an outer one.
-- pandoc --lua-filter read-back.lua -M folder=DIR -M first=1 -M last=652 -f markdown -o /dev/null /dev/null
local function bytes(path)
  local file = assert(io.open(path, "rb"))
  local content = file:read("a")
  file:close()
  return content
end

local function text(word)
  local said = pandoc.List()
  local function paragraph(block)
    said:insert(pandoc.Para(block.content))
  end

  pandoc.walk_block(pandoc.Div(pandoc.read(word, "docx").blocks), {
    Para = paragraph,
    Plain = paragraph,
    Header = paragraph,
    CodeBlock = function(block) said:insert(pandoc.CodeBlock(block.text)) end,
  })
  return pandoc.write(pandoc.Pandoc(said), "plain", { wrap_text = "wrap-none" })
end

local function put(path, content)
  local file = assert(io.open(path, "wb"))
  file:write(content)
  file:close()
end

function Pandoc(document)
  local meta = {}
  for _, name in ipairs({ "folder", "first", "last" }) do
    meta[name] = pandoc.utils.stringify(document.meta[name])
  end

  for number = tonumber(meta.first), tonumber(meta.last) do
    local stem = meta.folder .. "/" .. number
    put(stem .. ".ours", text(bytes(stem .. ".docx")))
    put(stem .. ".theirs", text(pandoc.write(pandoc.read(bytes(stem .. ".md"), "commonmark"), "docx")))
  end

  return pandoc.Pandoc({})
end
