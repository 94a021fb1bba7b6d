"""The rules that hold for every page: those of the document, and how a screen shows it with its tools."""

from __future__ import annotations

from typing import Final


def _condensed(rules: str) -> str:
    return "".join(line.strip() for line in rules.splitlines())


#: What holds on paper and on screens, before the classes of the looks.
BASE: Final = _condensed(
    """
    body{margin:0;color:#000;background:#fff;overflow-wrap:break-word}
    p,h1,h2,h3,h4,h5,h6{margin:0}
    cite{font-style:inherit}
    table{width:100%;border-collapse:collapse}
    td,th{vertical-align:top;padding:0 2mm;font-weight:normal;text-align:left}
    .beside td{padding:0}
    .code{white-space:nowrap}
    .middle{vertical-align:middle}.bottom{vertical-align:bottom}
    .grid,.grid td,.grid th{border:0.75pt solid}
    .grid td:empty{height:1.2em}
    .kept{white-space:pre-wrap}
    tr{break-inside:avoid}
    tr.loose{break-inside:auto}
    .tied{break-inside:avoid}
    hr{border:0;border-top:0.75pt solid;margin:1pt auto;max-width:100%;color:inherit}
    hr.left{margin-left:0}hr.right{margin-right:0}
    .mark{float:left;margin-right:2mm;font-weight:normal}
    .note{clear:both}
    [data-text]::before{content:attr(data-text)}
    """
)

#: The tools beside the document and the sheets that it lies on.  Colours keep 4.5:1 in the light and in the dark.
SCREEN: Final = _condensed(
    """
    @media print{
    .tools,.margin{display:none}
    .annex{break-before:page}
    .grid{width:calc(100% - 1.5pt)}
    .notes{border-top:0.75pt solid;margin-top:12pt;padding-top:6pt}
    td *,th *{break-before:auto!important}
    }
    @media screen{
    :root{color-scheme:light dark;--desk:#e9eaec;--paper:#fff;--ink:#000;--said:#333;--line:#c3c7cd;--link:#0b4a9b;
    --task:#fffae8;--hit:#ffdf80}
    html{scroll-padding-top:1rem}
    body{background:var(--desk);color:var(--ink)}
    .text{min-width:0;padding:1.5rem 0}
    .sheet{box-sizing:border-box;max-width:210mm;margin:0 auto;padding:20mm 15mm 20mm 30mm;background:var(--paper);
    box-shadow:0 1px 4px #0004}
    .sheet+.sheet{margin-top:1.5rem}
    .lying{max-width:297mm}
    .margin{outline:1px dotted var(--line);outline-offset:2px;margin:0 0 1rem}
    main:focus{outline:none}
    :focus-visible{outline:3px solid var(--link);outline-offset:2px}
    .wide{overflow-x:auto}
    .wide th,.wide td{overflow-wrap:normal}
    .task{background:var(--task);box-decoration-break:clone;-webkit-box-decoration-break:clone}
    cite{text-decoration:underline dotted var(--link);text-underline-offset:.2em}
    :target{background:var(--hit)}
    .tools{font:1rem/1.45 system-ui,sans-serif;color:var(--said);padding:.5rem 16px}
    .tools a{color:var(--link)}
    .tools ul{margin:0;padding:0 0 0 1rem;list-style:none}
    .tools nav>ul{padding:0}
    .tools nav::before{content:attr(aria-label);font-weight:600}
    .tools li a{display:block;padding:.25rem 0;text-decoration:none}
    .tools li a:hover{text-decoration:underline}
    .tools summary,.tools legend{font-weight:600;padding:.25rem 0;cursor:pointer}
    .tools legend{cursor:auto}
    .filter{display:none;border:0;border-top:1px solid var(--line);margin:1rem 0 0;padding:.75rem 0 0;min-width:0}
    .filter label{display:flex;gap:.5rem;align-items:baseline;padding:.2rem 0}
    .filter input{margin:0;accent-color:var(--link);flex:none}
    .filter label::after{content:attr(data-count);margin-left:auto}
    .filter legend{float:left;width:100%}
    .filter legend+*{clear:both}
    .skip{position:absolute;left:-999rem}
    .skip:focus{left:16px;top:8px;background:var(--paper);padding:.5rem}
    }
    @media screen and (prefers-color-scheme:dark){
    :root{--desk:#101215;--paper:#1c1f23;--ink:#e9e7e3;--said:#cfd2d6;--line:#454a51;--link:#9cc4ff;
    --task:#27241b;--hit:#5e4d12}
    .text *{color:inherit}
    }
    @media screen and (min-width:70rem){
    body{display:grid;grid-template-columns:minmax(15rem,20rem) minmax(0,1fr)}
    .text:only-child{grid-column:1/-1}
    @supports selector(::details-content){
    .tools>details>summary{display:none}
    .tools>details::details-content{content-visibility:visible;display:block}
    }
    .tools{position:sticky;top:0;max-height:100vh;overflow-y:auto;box-sizing:border-box;align-self:start;
    padding:1.5rem 1rem 1.5rem 1.5rem}
    .text{padding:1.5rem}
    }
    @media screen and (max-width:50rem){
    .text{padding:0}
    .sheet{padding:20px 16px;box-shadow:none}
    }
    @media screen and (max-width:600px){
    .beside,.beside tbody,.beside tr,.beside td{display:block;width:auto}
    .beside td{padding:0 0 .5rem}
    }
    """
)
